"""Words of official papers: their kinds, and every key of a form in the reader's language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PaperKind(models.TextChoices):
    LOCAL = "local", _("application for a local initiative")
    GRANT = "grant", _("small-grant offer of an NGO")
    REPORT = "report", _("report on a small grant")
    BUDGET = "budget", _("project sheet for the participatory budget")


TITLES = {
    PaperKind.LOCAL: _("Application to carry out a public task as a local initiative"),
    PaperKind.GRANT: _("Simplified offer to carry out a public task"),
    PaperKind.REPORT: _("Simplified report on carrying out a public task"),
    PaperKind.BUDGET: _("Project sheet for the participatory budget"),
}
BASIS = {
    PaperKind.LOCAL: _(
        "Act of 24 April 2003 on public benefit and volunteering, art. 19b–19h. Many towns have a form of their own: ask "
        "the office."
    ),
    PaperKind.GRANT: _("Act of 24 April 2003 on public benefit and volunteering, art. 19a; simplified form: Dz.U. 2018 poz. 2055."),
    PaperKind.REPORT: _(
        "Act of 24 April 2003 on public benefit and volunteering, art. 18 and 19a; simplified form: Dz.U. 2018 poz. "
        "2055."
    ),
    PaperKind.BUDGET: _(
        "Act of 8 March 1990 on municipal self-government, art. 5a. Each town has a form of its own: copy from here into "
        "it."
    ),
}  # fmt: skip
PURPOSE = {
    PaperKind.LOCAL: _(
        "You want to do something yourselves and need the town to help with materials, equipment or consent. You give "
        "work, the town gives the rest, and no money comes to you."
    ),
    PaperKind.GRANT: _(
        "An NGO asks the town for a small sum for a short task, without a competition. The NGO signs, gets the money and "
        "accounts for it."
    ),
    PaperKind.REPORT: _("When a task paid by a small grant has ended, the NGO says what was done and what the money was spent on."),
    PaperKind.BUDGET: _(
        "Residents vote on what the town does with a part of its money. Your project goes to the vote, and the town "
        "carries it out."
    ),
}  # fmt: skip
SECTIONS = {
    "addressee": _("1. To whom"), "applicants": _("2. Who applies"), "task": _("3. Task"), "what_for": _("4. What it is and what for"),
    "residents_give": _("5. What residents give"), "town_part": _("6. What we ask of the town"), "schedule": _("7. Schedule"),
    "budget": _("8. Costs"), "responsible": _("9. Who answers for it"), "consents": _("Consents of others"),
    "grant_1": _("I. Basic information about the offer"), "grant_2": _("II. Who makes the offer"),
    "grant_3": _("III. What the task covers"),
    "grant_4": _("IV. Estimated costs of the task"), "grant_5": _("V. Statements"),
    "report_0": _("What the report is about"), "report_1": _("I. What was done, and what came of it"),
    "report_2": _("II. What was spent"),
    "report_3": _("III. Remarks"),
    "project_1": _("1. Title of the project"), "project_2": _("2. Where"), "project_3": _("3. Description"),
    "project_4": _("4. Why, and for whom"),
    "project_5": _("5. Accessibility"), "project_6": _("6. Estimated costs"), "project_7": _("7. Whose project it is"),
    "project_8": _("8. People who support the project"),
}  # fmt: skip
FIELDS = {
    "office": _("Office"), "office_address": _("Address of the office"), "residents": _("Residents who apply"), "group": _("Group"),
    "through": _("Through an NGO"), "register_number": _("Number in the register (KRS or another one)"),
    "speaks_for_all": _("Who speaks for all"), "post_address": _("Postal address"), "phone": _("Phone"),
    "title": _("Title of the task"), "project_title": _("Title of the project"),
    "task_area": _("Which task of the town it is"), "place": _("Where it will be done"), "begins": _("First day"), "ends": _("Last day"),
    "description": _("Description"), "why": _("Why it is needed, and for whom"), "hours_promised": _("Hours of work promised together"),
    "money_promised": _("Money promised together"), "town_gives": _("What we ask the town for"),
    "of_residents": _("Residents' own money"),
    "of_town": _("Cost that remains for the town"), "aftercare": _("Who takes care of it afterwards"),
    "authority": _("Authority the offer goes to"), "offerer": _("Name of the NGO"), "legal_form": _("Legal form"),
    "seat": _("Address of the seat"),
    "website": _("Website"), "email": _("E-mail"), "explains": _("Who explains the offer"),
    "explains_phone": _("Phone or e-mail of this person"),
    "experience": _("Who the NGO is: experience, people, equipment"), "results": _("What will be there afterwards"),
    "targets": _("How much of it"), "proofs": _("How you will show it"), "contractor": _("Name of the NGO that carried it out"),
    "contract_day": _("Day of the contract"), "contract_number": _("Number of the contract"), "done": _("What was done"),
    "people": _("How many people took part"), "reached": _("How much came of it"), "remarks": _("Remarks"),
    "of_grant": _("From the grant"),
    "of_others": _("From other sources"), "unused": _("Grant that is left and goes back"), "really_spent": _("Really spent"),
    "area": _("Part of the town"), "owner": _("Whose ground it is"), "open_to": _("Who will use it, when, and that it is free"),
    "accessibility": _("How people with disabilities will use it"), "upkeep": _("What it costs each year afterwards"),
    "estimate": _("Estimated cost together"), "author": _("Author of the project"), "costs": _("Costs of the plan"),
}  # fmt: skip
COLUMNS = {
    "no": _("No."), "gift_kind": _("Kind"), "what": _("What"), "needed": _("Needed"), "promised": pgettext_lazy("things", "Promised"),
    "unit": _("Unit"), "step": _("Step"), "since": _("From"), "until": _("Until"), "who": _("Who"), "cost_kind": _("Kind of cost"),
    "value": _("Value"), "name": _("Name and surname"), "role": _("Role"), "consent": _("Which consent"), "whose": _("Who gives it"),
    "state": _("How it stands"), "by_contract": _("By the contract"), "supporter": _("Name and surname"),
    "supporter_area": _("Part of the town or street"), "signature": _("Signature"),
}  # fmt: skip
VALUES = {
    "hours": _("hours"), "pieces": _("pieces"), "people": _("people"), "zloty": _("zł"), "sum": _("Together"),
    "granted": _("they agreed"),
    "refused": _("they did not agree"), "asked": _("asked, no answer yet"), "open": _("not asked yet"),
}  # fmt: skip
SENTENCES = {
    "says_benefit": _("The task will be carried out only within the public-benefit activity of the NGO."),
    "says_fees": _("Fees will be taken only within paid public-benefit activity."),
    "says_taxes": _("The NGO is / is not* behind with taxes."),
    "says_insurance": _("The NGO is / is not* behind with social-insurance contributions."),
    "says_register": _("What stands in part II agrees with the National Court Register / another register*."),
    "says_true": _("Everything in the offer and its annexes agrees with law and facts."),
    "says_data": _("People whose data stand in the offer have made the statements that rules on personal data ask for."),
    "strike_out": _("* Strike out what does not fit."),
    "supporters_say": _("We support this project. We sign by our own hand; no identity number is needed here."),
}  # fmt: skip
SIGNS = {
    PaperKind.LOCAL: (_("Date"), _("Signatures of the applicants")),
    PaperKind.GRANT: (_("Date"), _("Signatures of people who act for the NGO")),
    PaperKind.REPORT: (_("Date"), _("Signatures of people who act for the NGO")),
    PaperKind.BUDGET: (_("Date"), _("Signature of the author")),
}
HELP = {
    "task_area": _("For example: greenery in towns, culture, sport, tourism, neighbourhood life. If you do not know, ask the animator."),
    "town_gives": _("For example: 3 m³ of soil, a skip for two days, gloves, consent to use the bank."),
    "aftercare": _("For example: the gardeners water it twice a week."), "legal_form": _("For example: association, foundation."),
    "results": _("One in a line. For example: cleaned bank."), "targets": _("In the same order, one in a line. For example: 300 metres."),
    "proofs": _("In the same order, one in a line. For example: photos before and after."),
    "reached": _("In the order of the offer, one in a line."),
    "description": _("Empty: the description of the initiative."), "done": _("Empty: the result of the initiative."),
    "owner": _("For example: the town, plot number 12/3."), "open_to": _("Projects of the budget are for everybody, free of charge."),
    "place": _("Empty: the place of the initiative. Write it so that an official finds it on the map."),
    "authority": _("Empty: the office of the town."), "experience": _("Empty: what the NGO says about itself on its page."),
}  # fmt: skip
PLACES = {
    "own": _("write it below"), "ngo": _("choose it below"), "step": _("add steps with days to the plan"),
    "step_cost": _("add steps with costs to the plan"), "wanted": _("say what you need, so that people can promise it"),
    "result": _("write the result of the initiative"), "team": _("take people into the team"),
    "registration": _("whoever leads the NGO writes it on its page"), "group": _("whoever leads the NGO writes it on its page"),
    "office": _("the coordinator writes it among the facts of the town"),
}  # fmt: skip
