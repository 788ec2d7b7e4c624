"""Forms drawn in our look: label, hint, control, and when wrong, the way out."""

from django.forms import CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.forms.renderers import TemplatesSetting
from django.utils.html import conditional_escape

WIDGETS = "django/forms/widgets/"
INPUTS = {f"{WIDGETS}{name}.html" for name in ("input", "text", "number", "email", "date", "time", "hidden", "checkbox")}


class Renderer(TemplatesSetting):
    form_template_name = "ui/form.html"
    field_template_name = "ui/_field.html"

    def render(self, template_name, context, request=None) -> str:
        """Plain inputs and lists are drawn without a template: every form is full of them, and it takes a tenth of the time."""
        if template_name in INPUTS:
            return input_tag(context["widget"])
        if template_name == f"{WIDGETS}select.html" and not any(group for group, *_rest in context["widget"]["optgroups"]):
            return select_tag(context["widget"])
        return super().render(template_name, context, request)


def input_tag(widget: dict) -> str:
    """What Django's input.html draws."""
    attrs = {"type": widget["type"], "name": widget["name"]}
    if widget["value"] is not None:
        attrs["value"] = widget["value"]
    return f"<input{attributes(attrs | widget['attrs'])}>"


def select_tag(widget: dict) -> str:
    """What Django's select.html draws for a list without groups."""
    options = "".join(
        f"<option{attributes({'value': option['value'], **option['attrs']})}>{conditional_escape(option['label'])}</option>"
        for _group, choices, _index in widget["optgroups"]
        for option in choices
    )
    return f"<select{attributes({'name': widget['name'], **widget['attrs']})}>{options}</select>"


def attributes(values: dict) -> str:
    """True stands alone, False is left out."""
    said = ((name, value) for name, value in values.items() if value is not False)
    return "".join(f" {name}" if value is True else f' {name}="{conditional_escape(value)}"' for name, value in said)


def shape(bound) -> str:
    """How a bound field is drawn: "one" tick, "several" choices, or a plain "line"."""
    widget = bound.field.widget
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "several"
    return "one" if isinstance(widget, CheckboxInput) else "line"
