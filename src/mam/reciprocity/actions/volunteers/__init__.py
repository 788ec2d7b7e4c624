"""The deeds of volunteering: planning and taking duties, agreements, hours."""
