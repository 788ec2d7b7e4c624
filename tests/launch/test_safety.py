"""A real server does not open on settings that would let strangers in or lose letters; each trouble is named at once."""

import pytest

from launch.safety import unsafe_settings

SAFE = {
    "DATABASE_URL": "postgresql://mam:secret@db/mam",
    "MAM_SECRET_KEY": "q7RkZp2xV9mBt4YwJc8NdHs6LfGa3EuKo5TiXbQvWyM1nPzDj0",
    "MAM_HOSTS": "mam.example.pl",
    "MAM_ADDRESS": "https://mam.example.pl",
    "MAM_EMAIL_URL": "smtp://mam:secret@mail.example.pl:587/?tls=1",
    "MAM_FROM_EMAIL": "MAM <mam@example.pl>",
    "MAM_DATA": "/srv/mam/data",
}


def test_safe_settings_open():
    assert unsafe_settings(SAFE) == []
    assert unsafe_settings({**SAFE, "MAM_REPLY_ADDRESS": "odpowiedz@mam.example.pl"}) == []


def test_nothing_set_names_everything_at_once():
    assert len(unsafe_settings({})) == len(SAFE)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAM_DEMO", "1"),
        ("DATABASE_URL", "sqlite:///mam.db"),
        ("MAM_SECRET_KEY", "short"),
        ("MAM_SECRET_KEY", "a" * 60),
        ("MAM_SECRET_KEY", "only-for-tests-and-commands-never-for-a-server-0123456789"),
        ("MAM_HOSTS", "*"),
        ("MAM_HOSTS", " , "),
        ("MAM_ADDRESS", "http://mam.example.pl"),
        ("MAM_EMAIL_URL", "mail.example.pl"),
        ("MAM_EMAIL_URL", "smtp://mam:secret@mail.example.pl:25"),
        ("MAM_FROM_EMAIL", ""),
        ("MAM_DATA", "data"),
        ("MAM_REPLY_ADDRESS", "odpowiedz"),
        ("MAM_REPLY_ADDRESS", "odpowiedz+mam@mam.example.pl"),
        ("MAM_REPLY_ADDRESS", f"{'o' * 30}@mam.example.pl"),
        ("MAM_SMS", "mam.journal.sms.ConsoleSms"),
    ],
)
def test_one_unsafe_setting_is_named_alone(name, value):
    trouble = unsafe_settings({**SAFE, name: value})
    assert len(trouble) == 1 and name in trouble[0]


@pytest.mark.parametrize("name", ["DATABASE_URL", "MAM_SECRET_KEY", "MAM_EMAIL_URL"])
def test_a_sentence_never_repeats_a_secret(name):
    assert "hush" not in " ".join(unsafe_settings({**SAFE, name: "hush"}))
