"""Numbers of law that a town's place leans on, each with its source; the town's own and later values are dated settings too.

confirmed: stated in a published source. The others are shown as "to confirm" to the people who keep the settings.
Acts: UDC – digital accessibility, 4 April 2019; UZD – accessibility for special needs, 19 July 2019; UOM – protection of minors,
13 May 2016; UDPP – public benefit and volunteering, 24 April 2003; RODO – Regulation (EU) 2016/679; KPA – administrative procedure.
"""

import datetime as dt

LAW = (
    {
        "key": "web-standard", "value": "WCAG 2.1 AA", "valid_from": dt.date(2019, 5, 23),
        "source": "UDC art. 5, Dz.U. 2023 poz. 1440", "confirmed": True,
    },
    {
        "key": "statement-review-by", "value": "03-31", "unit": "MM-DD", "valid_from": dt.date(2019, 5, 23),
        "source": "UDC art. 11, Dz.U. 2023 poz. 1440", "confirmed": True,
    },
    {
        "key": "accessibility-complaint-days", "value": 7, "unit": "days", "valid_from": dt.date(2019, 5, 23),
        "source": "UDC art. 18, Dz.U. 2023 poz. 1440", "confirmed": True,
    },
    {
        "key": "accessibility-complaint-longest-months", "value": 2, "unit": "months", "valid_from": dt.date(2019, 5, 23),
        "source": "UDC art. 18, Dz.U. 2023 poz. 1440", "confirmed": True,
    },
    {
        "key": "image-consent-guardian-under", "value": 16, "unit": "years", "valid_from": dt.date(1994, 5, 24),
        "source": "ustawa o prawie autorskim art. 81; stanowisko UODO", "confirmed": True,
    },
    {
        "key": "sign-up-alone-from", "value": 16, "unit": "years", "valid_from": dt.date(2018, 5, 25),
        "source": "RODO art. 8, przez analogię; zasady ochrony małoletnich, UOM art. 22c", "confirmed": False,
    },
    {
        "key": "child-protection-standards-from", "value": "2024-08-15", "unit": "day", "valid_from": dt.date(2024, 2, 15),
        "source": "UOM art. 22b–22c", "confirmed": True,
    },
    {
        "key": "volunteer-agreement-written-after", "value": 30, "unit": "days", "valid_from": dt.date(2003, 6, 29),
        "source": "UDPP art. 44, Dz.U. 2025 poz. 1338", "confirmed": True,
    },
    {
        "key": "last-day-on-a-holiday", "value": "next-working-day", "valid_from": dt.date(2025, 2, 1),
        "source": "KPA art. 57 § 4, przez analogię; 24 grudnia wolny od 2025", "confirmed": False,
    },
    {
        "key": "basis-of-bookings", "value": "umowa albo prawnie uzasadniony interes", "valid_from": dt.date(2018, 5, 25),
        "source": "RODO art. 6", "confirmed": False,
    },
    {
        "key": "consultation-revitalisation-days", "value": 35, "unit": "days", "valid_from": dt.date(2015, 11, 18),
        "source": "UR art. 6, Dz.U. 2024 poz. 278, brzmienie do 31.12.2025; od 2026 r. do potwierdzenia", "confirmed": False,
    },
    {
        "key": "consultation-revitalisation-other-forms", "value": 2, "unit": "forms", "valid_from": dt.date(2015, 11, 18),
        "source": "UR art. 6, Dz.U. 2024 poz. 278, brzmienie do 31.12.2025; od 2026 r. do potwierdzenia", "confirmed": False,
    },
    {
        "key": "consultation-council-days", "value": 14, "unit": "days", "valid_from": dt.date(2019, 1, 1),
        "source": "USG art. 5a: termin określa uchwała rady, do wpisania przez gminę", "confirmed": False,
    },
    {
        "key": "consultation-cooperation-days", "value": 14, "unit": "days", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 5 i 5a: termin określa uchwała rady, do wpisania przez gminę", "confirmed": False,
    },
    {
        "key": "consultation-question-days", "value": 7, "unit": "days", "valid_from": dt.date(2019, 1, 1),
        "source": "zwyczaj tego miejsca, bez podstawy w ustawie", "confirmed": False,
    },
    {
        "key": "support-taking-days", "value": 3, "unit": "working days", "valid_from": dt.date(2019, 9, 1),
        "source": "zwyczaj tego miejsca, bez podstawy w ustawie", "confirmed": False,
    },
    {
        "key": "agenda-topics", "value": 5, "unit": "topics", "valid_from": dt.date(2019, 9, 1),
        "source": "zwyczaj tego miejsca, bez podstawy w ustawie", "confirmed": False,
    },
    {
        "key": "leaders-window-months", "value": 6, "unit": "months", "valid_from": dt.date(2019, 9, 1),
        "source": "zwyczaj tego miejsca, bez podstawy w ustawie", "confirmed": False,
    },
    {
        "key": "small-grant-most", "value": 10000, "unit": "PLN", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a ust. 1, Dz.U. 2025 poz. 1338; projekt UD 240 przewiduje 20 000", "confirmed": True,
    },
    {
        "key": "small-grant-days", "value": 90, "unit": "days", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a ust. 1, Dz.U. 2025 poz. 1338", "confirmed": True,
    },
    {
        "key": "small-grant-year-most", "value": 20000, "unit": "PLN", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a, Dz.U. 2025 poz. 1338; projekt UD 240 przewiduje 40 000", "confirmed": True,
    },
    {
        "key": "small-grant-pool-most", "value": 20, "unit": "%", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a, Dz.U. 2025 poz. 1338; projekt UD 240 przewiduje 30 %", "confirmed": True,
    },
    {
        "key": "small-grant-answer-days", "value": 7, "unit": "working days", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a, Dz.U. 2025 poz. 1338", "confirmed": True,
    },
    {
        "key": "small-grant-posted-days", "value": 7, "unit": "days", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19a, Dz.U. 2025 poz. 1338", "confirmed": True,
    },
    {
        "key": "small-grant-report-days", "value": 30, "unit": "days", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 18 i 19a, Dz.U. 2025 poz. 1338", "confirmed": True,
    },
    {
        "key": "local-initiative-contract", "value": "na piśmie", "valid_from": dt.date(2010, 3, 12),
        "source": "UDPP art. 19d–19g, Dz.U. 2025 poz. 1338", "confirmed": False,
    },
    {
        "key": "budget-project-signatures-most", "value": 0.1, "unit": "%", "valid_from": dt.date(2018, 3, 31),
        "source": "USG art. 5a, Dz.U. 2025 poz. 1153", "confirmed": False,
    },
)  # fmt: skip
