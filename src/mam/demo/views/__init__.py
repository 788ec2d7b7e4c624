"""The page of the cast and the click that signs in as one of them."""
