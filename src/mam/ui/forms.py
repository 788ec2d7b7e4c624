"""Forms drawn in our look: label, hint, control, and when wrong, the way out."""

from django.forms import CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    form_template_name = "ui/form.html"
    field_template_name = "ui/_field.html"


def shape(bound) -> str:
    """How a bound field is drawn: "one" tick, "several" choices, or a plain "line"."""
    widget = bound.field.widget
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "several"
    return "one" if isinstance(widget, CheckboxInput) else "line"
