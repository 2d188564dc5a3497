"""The words a case file may use where the list is closed; open lists stand in ``cases/registry/``."""

from typing import Final

Meanings = dict[str, str]

CASE_KIND: Final[Meanings] = {
    "study": "Case study",
    "refusal": "A firm or institution refused a contract or was asked to",
    "ban": "Counter-precedent: talk of politics was banned at work",
    "warning": "A warning from history, without an action by workers",
}
STATE: Final[Meanings] = {"open": "Open", "closed": "Closed"}
FACT_KIND: Final[Meanings] = {
    "event": "Something that happened and is none of the kinds below",
    "action": "What workers, students, shareholders or allies did; always bears a tactic",
    "demand": "What was asked for",
    "response": "What the addressee, the other side or lawmakers said or did in answer",
    "retaliation": "A sanction against those who acted",
    "outcome": "A result for the demand, or the end of a stage",
    "figure": "A number: signatures, money, votes, attendance",
    "law": "A statute, ruling, order, complaint or regulation",
    "quote": "A statement worth citing by itself",
    "aftermath": "What came later and belongs to the story",
}
STATUS: Final[Meanings] = {
    "established": "Two independent sources, or the primary record, or one first-rank outlet that is not contested",
    "reported": "One outlet, one data set, anonymous sources, or only copies and digests of the outlet named",
    "alleged": "A party says so and nobody else has shown it",
    "disputed": "The other side contests it, or two sources contradict one another",
}
EVIDENCE: Final[Meanings] = {
    "read": "Seen in the whole source text",
    "excerpt": "Seen in an excerpt of the source text",
    "secondary": "Seen in another text that reports the named source",
    "memory": "Not found in any text: never printed",
}
SOURCE_KIND: Final[Meanings] = {
    "news": "News",
    "primary": "Primary document",
    "blog": "Blog",
    "ngo": "Nonprofit or campaign",
    "academic": "Academic",
    "government": "Government",
    "company": "Company",
    "court": "Court",
    "book": "Book",
}
SEEN: Final[Meanings] = {
    "full": "read in full",
    "excerpt": "read in an excerpt",
    "no": "not read; known through another source",
}
DEMAND_RESULT: Final[Meanings] = {
    "met": "Met",
    "partly": "Partly met",
    "not-met": "Not met",
    "untested": "Not tested",
    "unknown": "Not known",
}
CASE_RESULT: Final[Meanings] = {
    "full": "Met in full",
    "partial": "Partly met",
    "none": "Not met",
    "unclear": "Unclear",
}
HELD: Final[Meanings] = {
    "kept": "Yes",
    "partly": "In part",
    "undone": "No, it was undone",
    "nothing-won": "Nothing was won that could last",
    "too-early": "Too early to say",
    "unknown": "Not known",
}
CONTRACT_OUTCOME: Final[Meanings] = {
    "active": "In force",
    "ended-by-vendor": "Ended by the vendor",
    "ended-by-customer": "Ended by the customer",
    "not-renewed": "Not renewed",
    "lapsed": "Lapsed",
    "fulfilled": "Fulfilled",
    "cancelled-before-start": "Canceled before it began",
    "transferred": "Passed to another vendor",
    "refused": "Refused",
    "unknown": "Not known",
}
VALUE_BASIS: Final[Meanings] = {
    "stated": "stated",
    "obligated": "obligated",
    "ceiling": "ceiling",
    "reported": "reported",
    "share": "a share of a joint sum",
    "total": "a total of several orders",
}
QUALIFIER: Final[Meanings] = {"about": "about", "more-than": "more than", "up-to": "up to"}
PERIOD: Final[Meanings] = {"year": "a year", "month": "a month"}
DATE_BASIS: Final[Meanings] = {"stated": "stated", "inferred": "inferred", "unknown": "not known"}
CHANGE_KIND: Final[Meanings] = {
    "option": "Option",
    "extension": "Extension",
    "modification": "Modification",
    "ceiling": "Ceiling changed",
}
COST_KIND: Final[Meanings] = {
    "none-reported": "None reported",
    "dismissal": "Dismissal",
    "suspension": "Suspension",
    "demotion": "Demotion",
    "discipline": "Discipline",
    "lost-access": "Lost access",
    "arrest": "Arrest",
    "lawsuit": "Lawsuit",
    "harassment": "Harassment",
    "blacklisting": "Blacklisting",
    "pressure-to-leave": "Pressure to leave",
    "gave-up-job": "Gave up the job",
    "lost-pay": "Lost pay",
}
MEETS: Final[Meanings] = {
    "yes": "meets the point",
    "partly": "meets the point in part",
    "no": "does not meet the point",
}
ROLE: Final[Meanings] = {
    "vendor": "Vendor",
    "prime": "Prime contractor",
    "subcontractor": "Subcontractor",
    "customer": "Customer",
    "prospect": "Prospect who did not buy",
    "employer": "Employer",
    "workers": "Workers",
    "ally": "Ally",
    "affected": "Affected",
    "regulator": "Regulator",
    "court": "Court",
    "investor": "Investor",
    "host": "Host",
    "critic": "Critic",
    "owner": "Owner",
    "adviser": "Adviser",
    "named": "Named; its part is not shown",
}
LEVEL: Final[Meanings] = {
    "introductory": "Introductory course",
    "upper": "Upper-level course",
    "graduate": "Graduate course",
    "workplace": "Workplace or chapter",
}
ORGANIZATION_TYPE: Final[Meanings] = {
    "company": "Company",
    "agency": "Agency",
    "ngo": "Nonprofit",
    "worker-group": "Worker group",
    "union": "Union",
    "student-group": "Student group",
    "government": "Government",
    "university": "University",
    "investor": "Investor",
    "community-group": "Community group",
    "professional-society": "Professional society",
    "local-government": "Local government",
    "media": "Media",
    "person": "Person",
    "conference": "Conference",
    "advisory-body": "Advisory body",
    "legislature": "Legislature",
    "laboratory": "Laboratory",
    "website": "Website",
    "court": "Court",
    "employers-association": "Employers' association",
    "group": "Group of people",
}
INDUSTRY: Final[Meanings] = {
    "aerospace": "Aerospace",
    "airline": "Airline",
    "artificial-intelligence": "Artificial intelligence",
    "chemicals": "Chemicals",
    "cloud-and-software": "Cloud and software",
    "computers": "Computers",
    "consulting": "Consulting",
    "defense-technology": "Defense technology",
    "engineering": "Engineering",
    "finance": "Finance",
    "government-reseller": "Government reseller",
    "information-services": "Information services",
    "internet-platform": "Internet platform",
    "law-firm": "Law firm",
    "music": "Music",
    "photography": "Photography",
    "prison-operator": "Prison operator",
    "public-relations": "Public relations",
    "retail": "Retail",
    "shipping": "Shipping",
    "surveillance-technology": "Surveillance technology",
}
CAUTION: Final[Meanings] = {
    "no-worker-action": "No action by workers was found",
    "one-sided": "One side is better documented than the other",
    "weak-sourcing": "The sources are thin",
}
JURISDICTION: Final[Meanings] = {
    "us": "United States, federal",
    "us-ca": "California",
    "us-co": "Colorado",
    "us-ct": "Connecticut",
    "us-il": "Illinois",
    "us-ma": "Massachusetts",
    "us-nj": "New Jersey",
    "us-ny": "New York",
    "us-wa": "Washington State",
    "uk": "United Kingdom",
    "eu": "European Union",
    "fr": "France",
    "de": "Germany",
    "ie": "Ireland",
    "nl": "Netherlands",
    "se": "Sweden",
    "au": "Australia",
    "br": "Brazil",
    "ca": "Canada",
    "in": "India",
    "jp": "Japan",
    "ke": "Kenya",
    "int": "International",
}
STANDING: Final[Meanings] = {
    "in-force": "In force",
    "not-yet": "Enacted, not yet in force",
    "bill": "A bill, not law",
    "not-binding": "Not binding on employers",
}
SITUATION: Final[Meanings] = {
    "acted-together": "I talked with coworkers, or we acted as a group",
    "signed-petition": "I signed a petition or an open letter",
    "raised-it-inside": "I raised it with a manager or inside the company",
    "told-regulator": "I told a regulator, an inspector or a legislator",
    "told-press": "I spoke to the press or posted in public",
    "refused-task": "I refused a task",
    "walked-out": "I walked out or struck",
    "forming-union": "We are forming a union, or have one",
    "nda": "I was asked to sign an NDA or another clause of silence",
    "leaving": "I am leaving, or want to work elsewhere",
    "dismissed": "I was dismissed or punished",
    "off-duty": "I was politically active in my own time",
    "belief": "My conscience or belief forbids the work",
    "danger": "The work endangers us or the public",
    "public-money": "Public money is misused, or a public contract is broken",
    "secret-work": "The work is classified, or I hold a clearance",
    "ai-work": "I work on advanced AI",
    "contractor": "I am a contractor, a temp or a platform worker",
    "public-employee": "I work for a government or a public university",
    "misled": "Investors or customers are misled",
}
UNIT: Final[Meanings] = {"days": "Days", "weeks": "Weeks", "months": "Calendar months", "years": "Years"}
DONE_WHEN: Final[Meanings] = {
    "filed": "It is filed by the last day",
    "filed-and-served": "It is filed, and the other side has it, by the last day",
    "received": "The office has it by the last day",
    "begun": "The proceeding has begun by the last day",
}
SPEAKERS: Final[Meanings] = {
    "critics": "Critics",
    "scholars": "Scholars",
    "officials": "Officials",
    "press": "The press",
    "customers": "Customers",
}
"""Who may answer without being an organization of the registry; the speaker's name then opens the words."""
