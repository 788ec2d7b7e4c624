"""MAM: the open platform on which a municipality, its NGOs and its residents make and run a community centre together."""
