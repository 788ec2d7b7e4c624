// A code scanned from a slip stands after the # of the address, which browsers keep to themselves. It goes into the field and out of the address.
const field = document.getElementById("code");
const scanned = location.hash.slice(1);
if (field && /^[A-Z2-9-]{12,14}$/i.test(scanned)) {
  if (!field.value) field.value = scanned;
  history.replaceState(null, "", location.pathname);
}
