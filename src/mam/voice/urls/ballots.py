"""Addresses of votings and draws by lot: for everybody, and the desk of those who keep one."""

from django.urls import path

from ..views import lots, replacing
from ..views.ballots import asking, codes, keeping, paper, preparing, sheets, showing, voting

urlpatterns = [
    path("ballots/", showing.ballots, name="ballots"),
    path("ballots/new/", preparing.new, name="ballot_new"),
    path("ballots/from-file/", preparing.from_file, name="ballot_from_file"),
    path("ballots/<slug:ballot>/", showing.ballot, name="ballot"),
    path("ballots/<slug:ballot>/votes.pb", showing.votes_pb, name="votes_pb"),
    path("ballots/<slug:ballot>/votes.csv", showing.votes_csv, name="votes_csv"),
    path("ballots/<slug:ballot>/protocol.pdf", showing.protocol, name="ballot_protocol_pdf"),
    path("ballots/<slug:ballot>/vote/", voting.vote, name="ballot_vote"),
    path("ballots/<slug:ballot>/vote/thanks/", voting.thanks, name="ballot_thanks"),
    path("ballots/<slug:ballot>/phone/", voting.phone, name="ballot_phone"),
    path("ballots/<slug:ballot>/phone/thanks/", voting.thanks, name="ballot_phone_thanks"),
    path("ballots/<slug:ballot>/kiosk/<str:token>/", voting.kiosk, name="ballot_kiosk"),
    path("ballots/<slug:ballot>/kiosk/<str:token>/thanks/", voting.thanks, name="ballot_kiosk_thanks"),
    path("ballots/<slug:ballot>/edit/", preparing.edit, name="ballot_edit"),
    path("ballots/<slug:ballot>/desk/", keeping.desk, name="ballot_desk"),
    path("ballots/<slug:ballot>/opening/", keeping.step, {"deed": "opening"}, name="ballot_opening"),
    path("ballots/<slug:ballot>/closing/", keeping.closing, name="ballot_closing"),
    path("ballots/<slug:ballot>/asking/", asking.asking, name="ballot_asking"),
    path("ballots/<slug:ballot>/withdrawal/", keeping.withdrawal, name="ballot_withdrawal"),
    path("ballots/<slug:ballot>/sealing/", keeping.step, {"deed": "sealing"}, name="ballot_sealing"),
    path("ballots/<slug:ballot>/counting/", keeping.step, {"deed": "counting"}, name="ballot_counting"),
    path("ballots/<slug:ballot>/check-note/", keeping.note, name="ballot_note"),
    path("ballots/<slug:ballot>/publication/", keeping.step, {"deed": "publication"}, name="ballot_publication"),
    path("ballots/<slug:ballot>/codes/", codes.codes, name="ballot_codes"),
    path("ballots/<slug:ballot>/codes/<int:batch>/away/", codes.codes_away, name="ballot_codes_away"),
    path("ballots/<slug:ballot>/voters/", codes.voters, name="ballot_voters"),
    path("ballots/<slug:ballot>/voters/<int:voter>/code/", codes.voter_code, name="ballot_voter_code"),
    path("ballots/<slug:ballot>/sheet-use/", codes.sheet_use, name="ballot_sheet_use"),
    path("ballots/<slug:ballot>/sheets/", paper.issuing, name="ballot_sheets"),
    path("ballots/<slug:ballot>/sheets/<int:first>.pdf", paper.print_sheets, name="ballot_sheets_pdf"),
    path("ballots/<slug:ballot>/typing/", sheets.typing, name="ballot_typing"),
    path("ballots/<slug:ballot>/correction/", sheets.correction, name="ballot_correction"),
    path("ballots/<slug:ballot>/protocol/", sheets.writing, name="ballot_protocol"),
    path("ballots/<slug:ballot>/signature/", sheets.signature, name="ballot_signature"),
    path("lots/", lots.lots, name="lots"),
    path("lots/new/", lots.new, name="lot_new"),
    path("lots/<slug:lot>/", lots.lot, name="lot"),
    path("lots/<slug:lot>/replacement/", replacing.replacement, name="lot_replacement"),
    path("lots/<slug:lot>/pool.txt", lots.pool, name="lot_pool"),
]
