"""Reports of SMSAPI as they come: one or several in one call, joined by commas."""

from mam.journal.methods.sms_reports import SmsReport, read_reports


def test_one_report():
    [report] = read_reports({"MsgId": "63A1", "status": "405", "status_name": "UNDELIVERED", "donedate": "1631525653"})
    assert (report.gateway_id, report.why) == ("63A1", "undelivered")


def test_several_reports_stand_side_by_side():
    assert read_reports({"MsgId": "a,b", "status": "404,406"}) == [SmsReport("a", "404"), SmsReport("b", "406")]


def test_arrived_and_under_way_are_no_trouble():
    reports = read_reports({"MsgId": "a,b,c,d", "status": "404,403,409,408"})
    assert [report.why for report in reports] == ["", "", "", ""]


def test_what_does_not_pair_up_is_nothing():
    assert read_reports({"MsgId": "a,b", "status": "405"}) == []
    assert read_reports({}) == []
