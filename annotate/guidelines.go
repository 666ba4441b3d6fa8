package annotate

// The guidelines are what reviewers agree on beyond the table of fields: rules for
// every field here, and each field's text in [Field.Guideline] with worked examples
// in a file by group. Whoever changes one of them changes what gold means, so that
// they count as part of the schema.

// GuidelinesVersion counts the wordings of SchemaVersion's guidelines; a test keeps
// it in step with the text.
const GuidelinesVersion = 1

// Rule holds for every field.
type Rule struct{ Title, Text string }

// Example shows a guideline at work, on words that no article holds.
type Example struct {
	Text     string   // as an article may put it
	Evidence string   // its words that carry the values; empty where there are none
	Values   []string // as [Field.ParseText] reads them; none: the field is not stated
	Why      string   // the ruling in a few words, may be empty
}

// Rules hold for every field.
var Rules = []Rule{
	{"The article alone", "Record what this article says and nothing that you know from elsewhere. Where it is silent the answer is not stated, which is worth as much as any value."},
	{"Words for every value", "Each value points at the words that carry it: the fewest that do, where the article first says it clearly."},
	{"One incident, one breach", "An incident is one breach of one victim, or a campaign that the article treats as one event. Its main subject comes first; after it every other breach with a named victim, in the order of mention. An article about no breach in particular has no incident."},
	{"Several victims", "Organizations that were hit in one event share an incident, with every name as evidence; separate events are separate incidents. A database of a data trader is one incident, whoever stands in it. A campaign belongs to the maker of the product unless a single victim is the subject; victims with facts of their own follow as incidents."},
	{"Mentioned in passing", "A breach of which the article gives only the name gets its victim and nothing more: no type of breach for a bare leak, and no type of victim because it is famous."},
	{"Exposed, not feared", "That data may have been seen counts as exposed; notices are worded so. What the article denies is no value: kinds of data that were spared have a field of their own."},
	{"Days and years", "Weekdays and words such as last month are reckoned from the day of publication, and a day without a year takes the latest that is not after it. Where that day is missing or cannot be right, a month that is stated keeps an unknown year, XXXX-05, and weekdays are left out."},
	{"To whom it belongs", "A value belongs to the incident that the article says it of, even when another incident stands nearer."},
}

// Examples returns the worked examples of a field; none for a key that is no
// field's.
func Examples(field string) []Example { return examples[field] }

// ChoiceMeaning says what a choice of a field covers, "" where its label says all.
func ChoiceMeaning(field, choice string) string { return choiceMeanings[field][choice] }

var examples = merged(examplesWho, examplesHow, examplesWhat, examplesWhen, examplesAfter)

func merged(groups ...map[string][]Example) map[string][]Example {
	all := make(map[string][]Example)
	for _, g := range groups {
		for field, list := range g {
			all[field] = list
		}
	}
	return all
}

var choiceMeanings = map[string]map[string]string{
	VictimType: {
		"healthcare_provider": "hospitals, clinics, practices, pharmacies", "health_plan": "insurers and benefit plans, Medicare too",
		"business_associate": "a firm that handles health data for others", "retail": "shops, hotels, restaurants, airlines and trains",
		"technology": "software, internet, telecoms", "nonprofit": "charities, member bodies, federations", "other": "consultancies too",
	},
	BreachType: {
		"unauthorized_access_disclosure": "misuse, misdelivery, data left open, tracking code", "theft": "of things: a laptop, a box of files",
	},
	AttackVector: {
		"stolen_credentials": "reused or guessed passwords, credential stuffing", "malware": "other than ransomware; card skimmers too",
		"misconfiguration": "data left open", "third_party": "through a vendor or partner", "misdelivery": "sent, mailed or published to the wrong people",
	},
	DataLocation:      {"network_server": "websites, portals, databases, networks, cloud"},
	DataTypes:         dataTypeMeanings,
	DataTypesExcluded: dataTypeMeanings,
	ReportedTo: {
		"law_enforcement": "police, FBI, prosecutors", "data_protection_authority": "the ICO, a privacy commissioner",
	},
	Remedy: {
		"identity_protection": "restoration and insurance too", "call_center": "a number to ring",
	},
}

var dataTypeMeanings = map[string]string{
	"ssn": "or the tax or insurance number of another country", "government_id": "passport, driver's licence, other identity numbers",
	"medical_record_number": "a provider's patient or member number", "clinical": "diagnoses, treatment, test results, medicines",
	"health_insurance": "policies and memberships", "billing": "bills, claims, money data named loosely", "tax": "tax forms",
	"credentials": "user names, passwords, security questions", "online_activity": "IP addresses, cookies, searches, device numbers",
	"demographic": "age, sex, race, marital state", "other": "a concrete kind that the list lacks",
}
