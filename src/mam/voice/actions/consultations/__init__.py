"""Consultations of the office: preparing, announcing, commenting, replying, and the report."""
