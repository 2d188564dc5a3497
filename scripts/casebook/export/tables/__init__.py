"""The records as tables: defined once here, and written as CSV, as a database and as a data package."""

from casebook.export.tables import cases, contracts, derived, disputes, laws, registry
from casebook.export.tables.form import Table

TABLES: tuple[Table, ...] = (
    *cases.TABLES,
    *disputes.TABLES,
    *contracts.TABLES,
    *laws.TABLES,
    *registry.TABLES,
    *derived.TABLES,
)
