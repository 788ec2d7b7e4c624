"""Text messages leave through a port; a town without a gateway says so instead of printing codes."""

import pytest

from mam.journal.models import Letter
from mam.journal.sms import ConsoleSms, NoSms


def test_the_console_prints_and_in_the_demo_keeps_the_message(db, settings, capsys):
    settings.MAM_DEMO = True
    ConsoleSms().send("+48600000001", "123456 is your code")
    assert "123456" in capsys.readouterr().err
    assert Letter.objects.get().to == "+48600000001"


def test_without_a_gateway_nothing_is_sent_and_nothing_is_printed(capsys):
    with pytest.raises(OSError, match="MAM_SMS"):
        NoSms().send("+48600000001", "123456 is your code")
    assert "123456" not in "".join(capsys.readouterr())
