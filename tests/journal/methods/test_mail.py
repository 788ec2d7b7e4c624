"""A letter is read as mail programs write it; of what cannot be read nothing is made up."""

import random

import pytest

from mam.journal.methods.mail import read_mail
from tests.journal.letters_back import WORDS, eml

TO = "odpowiedz+1-aaaaaaaaaaaaaaaaaaaa@mam.example"
HTML = """<html><head><style>p {{color: red}}</style></head><body>
<div>Ławka pod lipą by&nbsp;się przydała.<br>I kosz obok niej.</div><div class="gmail_quote">{opening}<blockquote><p>Dzień dobry,</p>
<div>Ławki były tu.</div></blockquote></div>{below}</body></html>"""
OPENING = "<div>pt., 27 lis 2026 o 10:12 MAM &lt;mam@mam.example&gt; napisał(a):<br></div>"
OUTLOOK = "<div>Ławka.<hr><p><b>Od:</b> MAM<br><b>Wysłano:</b> piątek<br><b>Do:</b> Jan<br><b>Temat:</b> x</p><p>Dzień dobry,</p></div>"


@pytest.mark.parametrize(("opening", "below"), [(OPENING, ""), ("", ""), (OPENING, "<div></div>")])
def test_of_html_alone_the_words_are_left(opening, below):
    words = read_mail(eml(TO, HTML.format(opening=opening, below=below), kind="text/html")).words
    assert words == WORDS


def test_outlook_in_html_loses_its_head_of_the_old_letter():
    assert read_mail(eml(TO, OUTLOOK, kind="text/html")).words == "Ławka."


def test_words_below_a_quotation_in_html_stay():
    assert read_mail(eml(TO, f"{OPENING}<blockquote>Ile?</blockquote><p>Trzy.</p>", kind="text/html")).words == "Trzy."


def test_plain_text_goes_before_html_and_an_attachment_is_no_words():
    parts = [
        ("text/plain; charset=utf-8", "Ławka."),
        ("text/html; charset=utf-8", "<p>Inaczej.</p>"),
        ('text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="a.txt"', "Załącznik."),
    ]
    body = "".join(f"--xx\n{f'Content-Type: {kind}'}\n\n{text}\n" for kind, text in parts) + "--xx--\n"
    raw = eml(TO, body.replace("\r\n", "\n"), Content_Type="multipart/mixed; boundary=xx")
    assert read_mail(raw).words == "Ławka."


def test_lines_broken_by_the_program_are_whole_again():
    raw = eml(TO, "Ławka pod lipą \nby się przydała.\nKosz też.\n-- \nJan", Content_Type="text/plain; charset=utf-8; format=flowed")
    assert read_mail(raw).words == "Ławka pod lipą by się przydała.\nKosz też."


@pytest.mark.parametrize(
    "more",
    [
        {"Auto_Submitted": "auto-replied"}, {"Auto_Submitted": "auto-generated; x=y"}, {"Precedence": "bulk"},
        {"Return_Path": "<>"}, {"List_Id": "<lista.example.org>"}, {"X_Autoreply": "yes"},
        {"Content_Type": "multipart/report; boundary=x"},
    ],
)  # fmt: skip
def test_a_machines_letter_is_known(more):
    assert read_mail(eml(TO, "Jestem na urlopie.", **more)).automatic


@pytest.mark.parametrize("more", [{}, {"Auto_Submitted": "no"}, {"Precedence": "first-class"}])
def test_a_persons_letter_is_not_a_machines(more):
    assert not read_mail(eml(TO, "Ławka.", **more)).automatic


def test_the_same_letter_has_the_same_mark_and_another_one_another():
    marks = [read_mail(eml(TO, "Ławka.", mark=mark)).mark for mark in ("a@x", "a@x", "b@x")]
    assert marks[0] == marks[1] != marks[2]


def test_two_senders_are_two():
    assert read_mail(eml(TO, "x", From="a@example.org, B@Example.org")).senders == ("a@example.org", "b@example.org")


@pytest.mark.parametrize("seed", range(20))
def test_rubbish_is_read_without_a_fault(seed):
    dice = random.Random(seed)
    raw = bytearray(eml(TO, "Ławka. " * 20, Content_Type="text/plain; charset=klingon", From='"=?utf-8?q?=zz?= <@,;:'))
    for _time in range(60):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    assert len(read_mail(bytes(raw)).mark) == 64
