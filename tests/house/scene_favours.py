"""What stands behind the addresses of favours: one of the owner, and an exchange with somebody who is not in the table."""

from tests.reciprocity import favours

ON_A_FAVOUR = ("favour", "favour_ending", "favour_renewal", "favour_answer", "favour_answer_desk")
ON_AN_EXCHANGE = ("", "_agreement", "_done", "_confirmation", "_other_view", "_calling_off", "_taking_back")
SPECIAL = {(f"reciprocity:{name}", "pk"): lambda cast: favours.favour(cast.leader) for name in ON_A_FAVOUR} | {
    (f"reciprocity:exchange{name}", "pk"): lambda cast: favours.answered(cast.leader, cast.second) for name in ON_AN_EXCHANGE
}
