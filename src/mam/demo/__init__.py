"""Demo: two seeded towns, made only through actions, and a cast that signs in with one click.

People, groups, hours and amounts in it are invented and labelled; places and institutions are facts.
"""
