"""People (Ludzie): residents with or without an account, groups, NGOs, roles and consents.

Words: Person, Account, Group, Registration, Membership, Role, Consent, Guardianship, Party (who benefits: a person or a group).
Leans on journal and municipalities.
"""
