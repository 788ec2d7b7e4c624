"""What people of both towns need. The needs are real (consultations in the towns); who says them, and what came of them, is invented."""

from dataclasses import dataclass

SOURCE = "liczby przykładowe, tylko na pokaz"
THEMES = ("ulica i chodnik", "zieleń i odpoczynek", "dojazd", "handel", "kultura", "dzieci i młodzież", "bezpieczeństwo", "pamięć miasta")
AREAS = {
    "chrzanow": (
        ("estate", "Śródmieście", 9400), ("estate", "os. Młodości", 6100), ("estate", "os. Południe", 7200), ("village", "Balin", 3200),
        ("village", "Płaza", 2900), ("village", "Luszowice", 1500), ("village", "Pogorzyce", 1300),
    ),
    "nowy-sacz": (
        ("estate", "Przydworcowe", 5200), ("estate", "Stare Miasto", 4100), ("estate", "Wólki", 3900), ("estate", "Falkowa", 3300),
        ("estate", "Barskie", 6800), ("estate", "Piątkowa", 2700), ("estate", "Zawada", 2400), ("estate", "Kaduk", 2100),
    ),
}  # fmt: skip
# Share of people by age, in hundreds; the town gives its own numbers later.
AGES = {"17": 6900, "34": 7200, "49": 9600, "64": 8100, "74": 5200, "75": 3700}


@dataclass(frozen=True)
class NeedPlan:
    """One need. ago: days since it was said. too: who says "me too". steps: (days ago, deed, words or who); see demo.actions.needs."""

    who: str
    text: str
    title: str
    theme: str
    area: str = ""
    where: str = ""
    ago: int = 20
    channel: str = "web"
    shown: str = "house"
    too: tuple[str, ...] = ()
    steps: tuple[tuple, ...] = ()
    age: str = ""


STREETS, CULTURE, OFFICE = "Wydział Komunalny", "Wydział Kultury i Promocji", "Biuro Burmistrza"
NEEDS = {
    "chrzanow": (
        NeedPlan(
            "leader", "W drodze z targu nie ma gdzie usiąść, a z siatkami daleko. Choć jedna ławka przed pocztą.",
            "Gdzie usiąść w drodze z targu", "zieleń i odpoczynek", "Śródmieście", "Aleja Henryka", 130, "desk", "all",
            ("second", "neighbour", "offline", "mother", "sewing", "photo", "resident"), (
                (6, "owner", STREETS, 4), (5, "promised", "Miejsce na ławkę wybrane z mieszkańcami", 2),
                (5, "promised", "Ławka zamówiona", 3), (5, "promised", "Ławka stoi przed pocztą", 40),
                (4, "finished", "Miejsce na ławkę wybrane z mieszkańcami", "Przed pocztą, po stronie drzew."),
            ), "75",
        ),
        NeedPlan(
            "offline", "Przystanek w Balinie nie ma wiaty. Jak pada, to stoimy pod sklepem i autobus nas nie widzi.",
            "Przystanek bez wiaty", "dojazd", "Balin", "przy sklepie", 95, "paper", "nobody", ("cyclist", "chess", "leader", "resident"),
            ((6, "owner", "Wydział Infrastruktury", 2),), "75",
        ),
        NeedPlan(
            "sewing", "Przy schodach na os. Młodości jest ciemno. Wieczorem boję się tamtędy wracać z szycia.",
            "Ciemno przy schodach", "bezpieczeństwo", "os. Młodości", "schody od parkingu", 70, "web", "house",
            ("mother", "neighbour", "second", "leader", "photo"),
            ((6, "owner", STREETS, 4), (5, "answer", "Zamówiliśmy dwie lampy. Stanęłyby przed świętami."), (4, "closed",
            "Lampy świecą od wczoraj. Prosimy sprawdzić wieczorem."),
             (2, "done", "sewing"), (1, "done", "mother")), "64",
        ),
        NeedPlan(
            "mother", "Na placu zabaw na os. Południe huśtawka jest zdjęta od wiosny. Dzieci bawią się łańcuchem.",
            "Huśtawka na placu zabaw", "dzieci i młodzież", "os. Południe", "", 60, "web", "all", ("chess", "youth"),
            ((6, "owner", STREETS, 3), (5, "closed", "Huśtawka wisi od poniedziałku."), (3, "partly", "chess"), (2, "no", "mother")),
            "34",
        ),
        NeedPlan(
            "youth",
            "Wieczorem nie ma gdzie pójść. Kawiarnia zamyka o 18, w parku nie ma gdzie usiąść w grupie. Leżaki na trawie wystarczą.",
            "Zieleń z leżakami", "dzieci i młodzież", "Śródmieście", "park przy Alei Henryka", 45, "web", "all",
            ("mother", "chess", "photo", "resident", "cyclist", "neighbour"), ((5, "owner", CULTURE, 12),), "34",
        ),
        NeedPlan(
            "youth", "Chcemy kina pod gołym niebem i muzyki na żywo, choć raz w miesiącu w wakacje.", "Kino pod gołym niebem", "kultura",
            "Śródmieście", "", 40, "web", "all", ("photo", "mother", "chess", "neighbour", "resident", "second", "cyclist", "sewing"),
            ((5, "owner", CULTURE, 20), (3, "answer",
            "W budżecie na przyszły rok są trzy seanse. Miejsce wybierzemy z Wami na spotkaniu w MAM.")), "34",
        ),
        NeedPlan(
            "photo", "Aleja Henryka ma coraz więcej pustych sklepów. Może dać je na próbę tym, co coś robią: fotografom, szyciu, młodym.",
            "Pusty sklep na próbę", "handel", "Śródmieście", "Aleja Henryka", 33, "web", "house", ("sewing", "youth", "leader",
            "second"), (), "74",
        ),
        NeedPlan(
            "second", "Tyle pustych lokali przy Alei Henryka, a NGO nie mają gdzie trzymać rzeczy.", "Puste lokale dla organizacji",
            "handel",
            "Śródmieście", "Aleja Henryka", 30, "phone", "house", ("ngo_leader",), ((4, "joined", "Pusty sklep na próbę"),), "64",
        ),
        NeedPlan(
            "cyclist", "Do Trzebini rowerem jedzie się poboczem z ciężarówkami. Brakuje kilometra łącznika.",
            "Rowerowy łącznik do Trzebini",
            "dojazd", "os. Południe", "", 28, "web", "all", ("youth", "chess", "photo", "neighbour"), (), "49",
        ),
        NeedPlan(
            "photo", "Fablok to historia tego miasta. Dzieci nie wiedzą, co tam robiono. Tablica, ścieżka, jeden parowóz z opisem.",
            "Żeby pamiętać o Fabloku", "pamięć miasta", "Śródmieście", "", 24, "web", "all", ("leader", "second", "chess", "offline"),
            (), "74",
        ),
        NeedPlan(
            "chess", "Przejście przez tory w Płazie: szlaban zamknięty kwadrans, ludzie przechodzą bokiem.", "Przejście przez tory",
            "bezpieczeństwo", "Płaza", "przy stacji", 18, "desk", "house", ("offline", "leader"), (), "49",
        ),
        NeedPlan("Kazimiera Czyżyk", "Chciałabym spacerów z kimś, kto zna to miasto. Sama nie wiem, gdzie co było.", "Spacery po mieście",
                 "pamięć miasta", "", "", 1, "web", "house"),
    ),
    "nowy-sacz": (
        NeedPlan(
            "stranger", "Na Przydworcowym plac zabaw ma jedną zjeżdżalnię i piach pełen szkła.", "Plac zabaw na Przydworcowym",
            "dzieci i młodzież", "Przydworcowe", "", 60, "web", "all", ("carer", "scout", "ngo_leader", "angler"),
            ((6, "owner", STREETS, 3), (5, "closed", "Piasek wymieniony, w piątek dochodzi bujak."), (3, "done", "stranger")), "34",
        ),
        NeedPlan(
            "angler", "Ścieżka rowerowa urywa się przy moście. Dalej jedzie się chodnikiem albo wcale.", "Rower urywa się przy moście",
            "dojazd", "Wólki", "most na Kamienicy", 50, "web", "house", ("scout", "stranger"), ((6, "owner", "Wydział Infrastruktury",
            2),), "64",
        ),
        NeedPlan(
            "offline", "Autobus staje na jezdni, bo nie ma zatoki. Wysiadam i boję się, że ktoś mnie ominie z prawej.",
            "Zatoka dla autobusu", "bezpieczeństwo", "Falkowa", "", 35, "paper", "nobody", ("carer", "angler", "ngo_leader",
            "stranger"), (), "75",
        ),
        NeedPlan(
            "carer", "Sala, w której starsi i dzieci mogą być razem. Teraz są osobno i jednym, i drugim smutno.",
            "Sala dla starszych i dzieci",
            "kultura", "Stare Miasto", "", 25, "phone", "house", ("offline", "stranger", "scout"), ((5, "owner", OFFICE, 14),), "64",
        ),
        NeedPlan(
            "angler", "Za mostem na Kamienicy leżą worki, szkło i opony. Nie ma gdzie postawić wędki, a dzieci chodzą tam boso.",
            "Śmieci na brzegu Kamienicy", "zieleń i odpoczynek", "Przydworcowe", "za mostem", 48, "web", "all",
            ("scout", "carer", "stranger", "offline"), (), "64",
        ),
        NeedPlan("ngo_leader", "Chodnik na Barskiem: wózek nie przejedzie, korzenie podniosły płyty.", "Chodnik na Barskiem",
                 "ulica i chodnik", "Barskie", "", 14, "desk", "house", ("carer", "offline"), (), "64"),
    ),
}  # fmt: skip
