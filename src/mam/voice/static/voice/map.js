// The town's map, where it has one: shows pins, and lets somebody put one. Places always stand in words too.
document.querySelectorAll("[data-map]").forEach((box) => {
  if (!window.L) return;
  box.hidden = false;
  const words = box.dataset;
  const plain = (text) => { const node = document.createElement("span"); node.textContent = text; return node.innerHTML; };
  const map = L.map(box.querySelector("[data-map-sheet]"), { zoomControl: false, attributionControl: false, scrollWheelZoom: false });
  map.setView(words.middle.split(",").map(Number), Number(words.zoom));
  L.control.zoom({ zoomInTitle: words.near, zoomOutTitle: words.far }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
  L.tileLayer(words.tiles, { attribution: plain(words.credit), maxZoom: 19 }).addTo(map);
  const icon = L.divIcon({ className: "map__pin", iconSize: [28, 28], iconAnchor: [14, 28], popupAnchor: [0, -26] });

  const script = words.points && document.getElementById(words.points);
  const pins = script ? JSON.parse(script.textContent) : [];
  pins.forEach((pin) => {
    const link = document.createElement("a");
    link.href = pin.href;
    link.textContent = pin.title;
    L.marker(pin.at, { icon, title: pin.title, alt: pin.title }).addTo(map).bindPopup(link, { closeButton: false });
  });
  if (pins.length > 1) map.fitBounds(pins.map((pin) => pin.at), { padding: [40, 40], maxZoom: 16 });
  else if (pins.length) map.setView(pins[0].at, 16);
  const folded = box.closest("details");
  if (folded) folded.addEventListener("toggle", () => {
    map.invalidateSize();
    if (pins.length > 1) map.fitBounds(pins.map((pin) => pin.at), { padding: [40, 40], maxZoom: 16 });
  });

  const field = words.field && document.getElementById(words.field);
  if (!field) return;
  const away = box.querySelector("[data-map-away]");
  const said = box.querySelector("[data-map-said]");
  let marker = null;
  const put = (at) => {
    if (marker) marker.setLatLng(at);
    else {
      marker = L.marker(at, { icon, draggable: true, title: words.pin, alt: words.pin }).addTo(map);
      marker.on("dragend", () => put(marker.getLatLng()));
    }
    const { lat, lng } = marker.getLatLng();
    field.value = `${lat.toFixed(5)},${lng.toFixed(5)}`;
    away.hidden = false;
    said.textContent = said.dataset.put;
  };
  map.on("click", (press) => put(press.latlng));
  box.querySelector("[data-map-middle]").addEventListener("click", () => put(map.getCenter()));
  away.addEventListener("click", () => {
    if (marker) marker.remove();
    marker = null;
    field.value = "";
    away.hidden = true;
    said.textContent = said.dataset.gone;
    box.querySelector("[data-map-middle]").focus();
  });
  if (/^-?[\d.]+,-?[\d.]+$/.test(field.value)) {
    put(field.value.split(",").map(Number));
    map.setView(marker.getLatLng(), 16);
    said.textContent = "";
  }
});
