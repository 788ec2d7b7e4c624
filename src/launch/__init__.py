"""What stands around MAM: making the environment, starting PostgreSQL, serving, checking safety. Plain Python, no Django."""
