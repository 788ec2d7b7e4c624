"""What the house asks about a group and its members; actions decide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..words import Gathers, GroupKind, MemberRole

ANY = ("", _("any"))


class GroupsForm(forms.Form):
    """What one looks for among groups; GET only. tags: words that groups are known by."""

    use_required_attribute = False
    q = forms.CharField(label=_("Name of the group, or what it does"), max_length=100, required=False)
    tag = forms.ChoiceField(label=_("What is it about?"), required=False)
    gathers = forms.ChoiceField(label=_("What brings them together?"), choices=[ANY, *Gathers.choices], required=False)
    kind = forms.ChoiceField(label=_("What kind of group is it?"), choices=[ANY, *GroupKind.choices], required=False)

    def __init__(self, *args, tags: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["tag"].choices = [ANY, *((tag, tag) for tag in tags)]

    def wish(self) -> dict[str, str]:
        """What can be read; a value that does not exist asks for nothing."""
        self.is_valid()
        return {name: self.cleaned_data[name] for name in self.fields if self.cleaned_data.get(name)}

    def said(self) -> list[tuple[str, str]]:
        """(field, its value in words) for everything asked but the words."""
        asked = self.wish()
        return [(name, str(dict(self.fields[name].choices)[asked[name]])) for name in ("tag", "gathers", "kind") if name in asked]


class GroupForm(forms.Form):
    name = forms.CharField(
        label=_("Name of the group"), max_length=120, error_messages={"required": _("The group needs a name.")}
    )
    kind = forms.ChoiceField(label=_("What kind of group is it?"), choices=GroupKind, widget=forms.RadioSelect)
    about = forms.CharField(
        label=_("What do you do?"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Two or three sentences. Everybody can read them."),
    )  # fmt: skip
    krs = forms.CharField(
        label=_("KRS number"), max_length=20, required=False, help_text=_("Ten digits, only for organisations.")
    )
    nip = forms.CharField(label=_("NIP number"), max_length=20, required=False)
    regon = forms.CharField(label=_("REGON number"), max_length=20, required=False)
    email = forms.CharField(
        label=_("E-mail of the group"), max_length=254, required=False, widget=forms.EmailInput(),
        help_text=_("Only members and the people of the house see it."),
    )  # fmt: skip
    phone = forms.CharField(
        label=_("Phone of the group"), max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel"}),
        help_text=_("Only members and the people of the house see it."),
    )  # fmt: skip
    listed = forms.BooleanField(
        label=_("Show the group to everyone"), required=False, initial=True,
        help_text=_("Its name and what you do. Never the names of members."),
    )  # fmt: skip


class NewGroupForm(GroupForm):
    """birth_year is asked only of somebody whose age the house does not know."""

    birth_year = forms.IntegerField(
        label=_("Year of birth of the person who answers for the group"), help_text=_("It must be an adult. Nobody else will see it."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}),
        error_messages={"required": _("Four digits, for example 1958."), "invalid": _("Four digits, for example 1958.")},
    )  # fmt: skip

    def __init__(self, *args, ask_year: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not ask_year:
            del self.fields["birth_year"]


class ChangeGroupForm(GroupForm):
    """responsible: only members of the group."""

    responsible = forms.ChoiceField(
        label=_("Who answers for the group?"), help_text=_("An adult from the group. The house rings this person.")
    )

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["responsible"].choices = [(str(person.pk), person.name) for person in members]


class MemberForm(forms.Form):
    who = forms.CharField(
        label=_("Whom?"), max_length=254, help_text=_("E-mail, phone, or the first and last name exactly as the house knows it."),
        error_messages={"required": _("Write whom to add.")},
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Their part"), choices=MemberRole, initial=MemberRole.MEMBER)


class PartForm(forms.Form):
    role = forms.ChoiceField(label=_("Their part"), choices=MemberRole)
