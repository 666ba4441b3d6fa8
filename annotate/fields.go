package annotate

// Keys of the fields.
const (
	Victim              = "victim"
	VictimType          = "victim_type"
	VictimLocation      = "victim_location"
	ThirdParty          = "third_party"
	Attacker            = "attacker"
	BreachType          = "breach_type"
	AttackVector        = "attack_vector"
	DataLocation        = "data_location"
	IndividualsAffected = "individuals_affected"
	DataTypes           = "data_types"
	DataTypesExcluded   = "data_types_excluded"
	BreachStart         = "breach_start"
	BreachEnd           = "breach_end"
	Discovered          = "discovered"
	Disclosed           = "disclosed"
	ReportedTo          = "reported_to"
	Remedy              = "remedy"
	MonitoringMonths    = "monitoring_months"
	RansomDemand        = "ransom_demand"
)

// Fields is the schema: every field, in the order of form, exports and score
// rows. Breach types, data locations and the first three victim types are those
// of the HHS OCR breach portal, attack vectors follow the VERIS action varieties.
var Fields = []Field{
	{Key: Victim, Label: "Victim", Group: Who, Kind: KindName, Comparator: CompareName,
		Guideline: "The organization that lost the data, or whose patients, customers or staff the data is about. Take the fullest name in the article. A vendor is the victim only where the article is about the vendor's own loss. If the organization is not named, leave the field as not stated; the incident stands."},
	{Key: VictimType, Label: "Victim type", Group: Who, Kind: KindChoice, Choices: victimTypes, Comparator: CompareChoice,
		Guideline: "What the article calls the victim, or what a word of its name says (Hospital, Bank, University). A name that you merely know gives no type. Airlines, trains and hotels are retail; member bodies and federations are nonprofit; consultancies are other. Where provider and plan are one, follow the article, else choose the plan if it is named."},
	{Key: VictimLocation, Label: "Location", Group: Who, Kind: KindPlace, Comparator: CompareChoice,
		Guideline: "The country or US state where the victim is, from a place that the article says of it, its name included. A place said of customers only, or one that could be several places, is not it. A state is US-CA, the country alone US, another country its two letters."},
	{Key: ThirdParty, Label: "Third party", Group: Who, Kind: KindName, Many: true, Comparator: CompareName,
		Guideline: "Each named vendor, product or partner through which the data got out, or to whom it was disclosed. Only names: an unnamed vendor fills the attack vector. A tool that was used after the entry, or the victim's own misconfigured product, is not one."},
	{Key: Attacker, Label: "Attacker", Group: Who, Kind: KindName, Many: true, Comparator: CompareName,
		Guideline: "The named person or group that is said or believed to be responsible. Nameless hackers are not stated, and neither is someone who only sells the data."},
	{Key: BreachType, Label: "Breach type", Group: How, Kind: KindChoice, Choices: breachTypes, Comparator: CompareChoice,
		Guideline: "The kind of incident. Hacked, or stolen by cybercriminals, is hacking; misuse, misdelivery, accidental exposure and tracking code are unauthorized disclosure; theft is physical. A bare breach, leak or security incident says no type."},
	{Key: AttackVector, Label: "Attack vector", Group: How, Kind: KindChoice, Many: true, Choices: attackVectors, Comparator: CompareChoice,
		Guideline: "Every way in that the article states or names as the suspected cause. Ransomware that also took data is ransomware; add malware only for another program. Data left open is misconfiguration; a loss through a vendor adds third party."},
	{Key: DataLocation, Label: "Data location", Group: How, Kind: KindChoice, Many: true, Choices: dataLocations, Comparator: CompareChoice,
		Guideline: "Where the data was when it got out. A website, portal, network, database or cloud bucket is a network server. A bare \"system\" says nothing."},
	{Key: IndividualsAffected, Label: "Individuals", Group: What, Kind: KindCount, Comparator: CompareCount,
		Guideline: "How many people were affected. The exact number wins over a rounded one. Records, accounts and customers count where the article uses them for people; members in all, gigabytes and feared numbers do not. A plain round number is exact, some or nearly is about, a range is at most its upper end."},
	{Key: DataTypes, Label: "Data types", Group: What, Kind: KindChoice, Many: true, Choices: dataTypes, Comparator: CompareChoice,
		Guideline: "Each kind of data that was, or may have been, exposed. Vague words such as personal information name none. Other is for a concrete kind that the list lacks. Loosely named money data is billing; IP addresses, cookies and searches are online activity."},
	{Key: DataTypesExcluded, Label: "Not involved", Group: What, Kind: KindChoice, Many: true, Choices: dataTypes, Comparator: CompareChoice,
		Guideline: "Each kind of data that the article says was not involved."},
	{Key: BreachStart, Label: "Start", Group: When, Kind: KindDate, Comparator: CompareDate,
		Guideline: "The first day of the access, theft or exposure. \"Since early March 2017\" is 2017-03. A range fills start and end."},
	{Key: BreachEnd, Label: "End", Group: When, Kind: KindDate, Comparator: CompareDate,
		Guideline: "The last day, where it differs from the first."},
	{Key: Discovered, Label: "Discovered", Group: When, Kind: KindDate, Comparator: CompareDate,
		Guideline: "When the victim itself learned of it; the day on which a researcher found it is not that."},
	{Key: Disclosed, Label: "Disclosed", Group: When, Kind: KindDate, Comparator: CompareDate,
		Guideline: "When the victim first told the people affected or the public: its first dated statement. A follow-up is not it."},
	{Key: ReportedTo, Label: "Reported to", Group: After, Kind: KindChoice, Many: true, Choices: authorities, Comparator: CompareChoice,
		Guideline: "Each authority that was told, is investigating or has acted, arrests included. One that will be involved as required does not count."},
	{Key: Remedy, Label: "Remedy", Group: After, Kind: KindChoice, Many: true, Choices: remedies, Comparator: CompareChoice,
		Guideline: "What the people affected are offered. A forced or plainly recommended change of passwords counts; the journalist's own advice does not."},
	{Key: MonitoringMonths, Label: "Monitoring", Group: After, Kind: KindMonths, Comparator: CompareChoice,
		Guideline: "How many months the free monitoring or protection lasts; a year is 12."},
	{Key: RansomDemand, Label: "Ransom", Group: After, Kind: KindMoney, Comparator: CompareMoney,
		Guideline: "The ransom with its currency; the demand where a payment is named too, the coin where coin and money are named. A price asked by a seller is none."},
}

var victimTypes = []Option{
	{"healthcare_provider", "Healthcare provider"}, {"health_plan", "Health plan"},
	{"business_associate", "Business associate"}, {"healthcare_clearinghouse", "Clearinghouse"},
	{"government", "Government"}, {"education", "Education"}, {"finance", "Finance"}, {"retail", "Retail, travel"},
	{"technology", "Technology"}, {"nonprofit", "Nonprofit"}, {"other", "Other"},
}

var breachTypes = []Option{
	{"hacking_it_incident", "Hacking / IT incident"},
	{"unauthorized_access_disclosure", "Unauthorized access / disclosure"},
	{"theft", "Theft"}, {"loss", "Loss"}, {"improper_disposal", "Improper disposal"}, {"other", "Other"},
}

var attackVectors = []Option{
	{"phishing", "Phishing"}, {"stolen_credentials", "Stolen credentials"}, {"ransomware", "Ransomware"},
	{"malware", "Malware"}, {"software_vulnerability", "Software vulnerability"}, {"misconfiguration", "Misconfiguration"},
	{"third_party", "Third party"}, {"insider_misuse", "Insider misuse"}, {"tracking_technology", "Tracking technology"},
	{"misdelivery", "Misdelivery"}, {"physical_theft", "Physical theft"}, {"loss", "Loss"},
	{"improper_disposal", "Improper disposal"},
}

var dataLocations = []Option{
	{"email", "Email"}, {"network_server", "Network server"}, {"electronic_medical_record", "Electronic medical record"},
	{"laptop", "Laptop"}, {"desktop_computer", "Desktop computer"}, {"other_portable_device", "Other portable device"},
	{"paper_films", "Paper / films"}, {"other", "Other"},
}

var dataTypes = []Option{
	{"name", "Name"}, {"address", "Address"}, {"email_address", "Email address"}, {"phone_number", "Phone number"},
	{"date_of_birth", "Date of birth"}, {"ssn", "SSN"}, {"government_id", "Government ID"},
	{"medical_record_number", "Medical record no."}, {"clinical", "Clinical"}, {"dates_of_service", "Dates of service"},
	{"health_insurance", "Health insurance"}, {"payment_card", "Payment card"}, {"bank_account", "Bank account"},
	{"billing", "Billing"}, {"tax", "Tax"}, {"credentials", "Credentials"}, {"online_activity", "Online activity"},
	{"demographic", "Demographic"}, {"employment", "Employment"}, {"biometric_photo", "Biometric, photo"}, {"other", "Other"},
}

var authorities = []Option{
	{"hhs", "HHS"}, {"state_attorney_general", "State attorney general"}, {"law_enforcement", "Law enforcement"},
	{"data_protection_authority", "Data protection authority"}, {"securities_regulator", "Securities regulator"},
	{"other_regulator", "Other regulator"},
}

var remedies = []Option{
	{"credit_monitoring", "Credit monitoring"}, {"identity_protection", "Identity protection"},
	{"call_center", "Call centre"}, {"password_reset", "Password reset"}, {"compensation", "Compensation"},
}
