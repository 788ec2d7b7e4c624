import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager):
    def create_user(self, email=None, password=None, **extra):
        account = self.model(email=self.normalize_email(email) if email else None, **extra)
        account.set_unusable_password() if password is None else account.set_password(password)
        account.save()
        return account

    def create_superuser(self, email, password=None, **extra):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)


class Account(AbstractBaseUser, PermissionsMixin):
    """The key to sign in with: an e-mail address or a phone number. One account may be a person in several towns."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    phone = models.CharField(_("phone"), max_length=20, unique=True, null=True, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email__isnull=False) | models.Q(phone__isnull=False) | models.Q(is_active=False),
                name="account_has_a_key",
            ),
        ]

    def __str__(self):
        return self.email or self.phone or str(self.pk)


class SmsCodeQuerySet(models.QuerySet):
    def sent_since(self, moment):
        return self.filter(sent__gt=moment)


class SmsCode(models.Model):
    """A six-digit code sent to a phone: hashed, one use, few tries, ten minutes. Kept for one day, to count how often it was asked for.

    address: the network address that asked, so that one machine cannot send messages to half the town.
    """

    phone = models.CharField(max_length=20, db_index=True)
    address = models.CharField(max_length=45, blank=True, db_index=True)
    code_hash = models.CharField(max_length=128)
    sent = models.DateTimeField(db_index=True)
    expires = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used = models.DateTimeField(null=True)

    objects = SmsCodeQuerySet.as_manager()

    def __str__(self):
        return f"{self.phone[-3:]} {self.sent:%H:%M}"
