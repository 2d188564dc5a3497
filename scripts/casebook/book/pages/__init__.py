"""Directives and roles for the pages written by hand, one file for each kind of page."""

import importlib
import pkgutil

from sphinx.application import Sphinx

from casebook.book.pages.base import DIRECTIVES, ROLES


def setup(app: Sphinx) -> None:
    """Register the directives and roles of every module beside this one."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    for name, role in ROLES.items():
        app.add_role(name, role)
