package extract

// dataTypePhrases are the ways to name kinds of data. Vague words such as
// "personal information" are not among them.
var dataTypePhrases = []phrases{
	{"name", `names|full/first/last/customer/patient/member/student/employee name/names|first and last name/names|first name|last name|nicknames|name/names and address/addresses|cardholder/cardholders name/names`},
	{"name~", `name`},
	{"address", `addresses|address|home/mailing/street/physical/postal/residential/billing/shipping address/addresses|physical and or billing addresses|physical and/or billing addresses|zip/postal code/codes|postcode/postcodes|home and email addresses`},
	{"email_address", `email/e address/addresses|e mail address/addresses|email and physical/home/mailing addresses|e mail and physical addresses|work email address|email ids|email/e mail contact`},
	{"email_address~", `emails|e mails|email`},
	{"phone_number", `phone/telephone/mobile/cell/cellphone/contact number/numbers|cell/mobile/home/work phone number/numbers|phones|phone details|telephones`},
	{"date_of_birth", `date/dates of birth|birth/birthday date/dates|birthdate/birthdates|birthday/birthdays|dob|dobs|birth information`},
	{"ssn", `social security number/numbers|social security|ssn|ssns|social insurance number/numbers|national insurance number/numbers|tax file number/numbers|socials`},
	{"government_id", `driver/drivers license/licence/licenses/licences (number/numbers/information)|driver/drivers ' license/licence (number/numbers/information)|driving licence/license (number/numbers/details)|passport/passports (number/numbers/details/information)|
		identity card/cards (number/numbers)|national id/identity (number/numbers/card)|identification card/cards (number/numbers)|government issued id/identification (number/numbers)|state id/identification (number/numbers)|aadhaar (number/numbers)|
		id card/cards (number/numbers)|license/licence plate (number/numbers)|government id (number/numbers)|military id|visa information|military identification (number/numbers)|license numbers`},
	{"medical_record_number", `medical record/records number/numbers|patient id/identification/identity/account (number/numbers)|patient ids|patient number/numbers|mrn|mrns|chart number/numbers|member id/identification (number/numbers)|hospital number/numbers|nhs number/numbers|
		patient identifier/identifiers|medical id number/numbers|account numbers for patients|internal record number/numbers|member numbers`},
	{"clinical", `medical/health record/records|diagnoses|diagnosis|diagnostic (information/record/records/codes)|treatment/treatments (information/details/plans/records)|test result/results|lab/laboratory (test) result/results/data|medication/medications (prescribed/information)|prescription/prescriptions (information/data/details)|medical/health/clinical
		information/data/history/histories/details/condition/conditions/files/notes|medical treatment/diagnosis|health history information|protected health information|conditions|x rays|radiology (images/reports)|procedure/procedures (information/codes/performed)|patient records/files/data|immunization
		records|symptoms|clinical notes|mental health (records/information)|blood type/types|allergies|vaccination (records/status)|genetic (data/information)|dna|patient health information|electronic protected health information|
		medical images|drug test results|health screenings|surgical information|diagnoses/conditions|therapy notes|assessments`},
	{"clinical~", `patient data|patient information|phi|ephi|health|medical|patient records|patient files`},
	{"dates_of_service", `date/dates of (medical) service/services/treatment/admission/visit/visits/care|service date/dates|appointment date/dates/times/information|admission/discharge date/dates|visit dates|treatment dates|dates and times of (appointments/service)|
		admission and discharge dates|dates seen|service information`},
	{"health_insurance", `health/medical insurance (policy/information/details/number/numbers/data/member/plan/id)|insurance policy/id/member/identification (number/numbers/information)|insurance information/details/data/number/numbers|health plan information/number/numbers/member/id/enrollment/beneficiary|medicare/medicaid number/numbers/id/information/identification|
		subscriber (id) number/numbers|insurance provider/carrier (information/name/names)|policy number/numbers|group number/numbers|insurance coverage|member/enrollment information|beneficiary information|hicn|subscriber information`},
	{"payment_card", `credit/debit/payment/bank card/cards (number/numbers/information/data/details/account)|credit and/or debit card/cards (number/numbers/information/data/details)|credit/debit card/cards (number/numbers/data/details)|card number/numbers|card/cardholder data/details/information|cvv|cvvs|cvv2|cvc|
		card verification (value/code/codes)|expiration/expiry date/dates|security code/codes~|card security code/codes|payment information/data/details|payment card industry|magnetic stripe|card breaches|stolen cards|track data|credit cards|debit cards|bank cards|pos data|
		credit or debit card (number/numbers/information/data)|credit and debit card (number/numbers/information/data)|credit/debit cards|full card numbers|card expiration dates|prepaid card`},
	{"bank_account", `bank/banking/checking account/accounts (number/numbers/information/details/data)|bank/banking details/information/data|account and routing number/numbers|routing number/numbers|sort code/codes|iban|ibans|direct deposit (information/details)|financial account (number/numbers/information)|bank account|
		bank routing (number/numbers)|checking account|bank and routing numbers`},
	{"billing", `financial information/data/details/records|billing information/data/records/details/statements|claim/claims information/data/details/history/numbers|claims histories|invoices|financial info|patient billing|credit report/reports/score/scores/history|payment history|loan information/details|
		financials|income (information/data)|insurance claims|medical bills|billing and claims|charge/charges information|account balance/balances|transaction/transactions (data/history/details/records/information)|mortgage (records/documents)|charges|balances owed`},
	{"billing~", `claims|bills|billing|financial`},
	{"tax", `w 2|w 2 (tax) form/forms/data/information|w 2s|w2|w2s|w2 forms/data/information|tax form/forms/return/returns/information/record/records/data/documents/details/id/ids|1099|1095|1040|tax identification number/numbers|tax filings|taxpayer information/data/identification`},
	{"credentials", `password/passwords|username/usernames|user name/names|user/login id/ids|usernames and passwords|login/log credentials/details/information/data/ids|log in details/credentials/information|credentials|account credentials|security question/questions (and answers)|security answers|pin/pins|pin number/numbers|
		hashed/encrypted/plaintext/salted password/passwords|hashed and salted passwords|password hashes|hashes|access token/tokens|api key/keys|private keys|encryption keys|access keys|sign in credentials|passcode/passcodes|user credentials|secret questions|logins|auth tokens|oauth tokens|ssh keys|login names|access credentials|screen names`},
	{"online_activity", `ip address/addresses|internet protocol address/addresses|cookies|cookie data|browsing (history/activity/data/habits)|search/searches (history/queries/terms/data)|device identifier/identifiers/id/ids|imei (numbers)|imeis|device information/data/metadata|web/website logs|website activity|
		browser (information/data/types)|online activity|web traffic|page views|mac address/addresses|last login (ips/ip)|user agent|internet data|web history|internet history|clickstream|session tokens/data|log data|ips|device ids`},
	{"demographic", `gender/genders|sex|race/races|ethnicity/ethnicities|marital status/statuses|nationality/nationalities|age/ages|demographic (information/data/details)|demographics|sexual orientation|religion|religious beliefs|political affiliation/views|citizenship|education level|language spoken|
		patient demographic|age and gender|height|weight|sexual preferences|immigration status`},
	{"employment", `salary/salaries (information/data/details)|wage/wages (information/data)|compensation (information/data)|payroll (information/data/records)|job title/titles|employment (information/records/history/data/status/details)|employer/employers (name/names/information)|personnel files/records|employee id/ids/numbers|human resources records|
		work history|resumes|cvs|performance reviews|employee identification numbers|occupation/occupations|hire dates|job titles|workers compensation records|work locations`},
	{"biometric_photo", `photo/photos|photograph/photographs|fingerprint/fingerprints|biometric/biometrics (data/information)|facial recognition (data)|iris scans|selfies|face images|profile pictures|images of patients|pictures|biometric info|retina scans|full face photographs|nude photos|patient photos`},
	{"other", `trade secrets|intellectual property|source code|private/direct/text/sms messages|text messages|call logs/records/histories/history|chat logs|purchase history/histories|order history/histories|travel history|historical travel information|gps (location/locations/data)|location data|locations|geographic locations|geolocation data|voice recordings|
		call recordings|hacking tools|cyberweapons|exploits|legal records/documents|voter records/data/information|confidential documents|classified documents/information|internal documents/emails/communications|internal email communications|contracts|top secret documents|private conversations|
		customer lists|vehicle (information/identification) (number/numbers)|vins|contact lists|mailing lists|security plans|student records|grades|transcripts|criminal records/histories|test scores|signature/signatures|mother maiden name/names|emergency contacts|family information|diplomatic cables|
		game code|blueprints|proprietary data/information|technical data|sms messages|instant messenger ids|loyalty/rewards/frequent (flyer/flier) number/numbers|travel itineraries|flight information|reservation (information/data)|corporate secrets|legal documents|audio recordings|insider information|survey results`},
}

// dataTypeWeights rank kinds of data that were exposed.
var dataTypeWeights = Weights{
	"not stated": 1.6, "not stated of a further incident": 1.7,
	"exposing": 1.8, "listed": 2.1, "concrete": 0.6, "incident": 0.2, "title": 0.5, "lead": 0.9, "says victim": 0.2,
	"weak": -2.3, "denied": -4, "negated": -1.2, "advice": -1.6, "generic": -0.3, "late": -0.4, "tail": -3,
	"repeated": 0, "not a data type here": -3, "remedy": -2, "used to enter": -0.7, "heading": -0.6, "past": 0.4,
	"value=other": 0.1, "value=name": 1.9, "value=credentials": 0.1,
	"value=billing":      -1.2,
	"value=payment_card": -1.2,
}

// dataTypeExcludedWeights rank kinds of data that are said not to be involved.
var dataTypeExcludedWeights = Weights{
	"not stated": 0.9, "not stated of a further incident": 0.5,
	"denied": 1.9, "exposing": -0.3, "listed": 0.5, "weak": -2.2, "advice": -1, "generic": -0.8, "tail": -3, "not a data type here": -3, "remedy": -2, "heading": -1.5,
	"negated":             1.2,
	"says victim":         -0.3,
	"value=address":       -1.2,
	"value=billing":       -0.3,
	"value=clinical":      -0.1,
	"value=credentials":   -0.3,
	"value=email_address": -0.3,
	"value=name":          -0.3,
	"value=other":         -1,
	"value=ssn":           0.3,
}

// proposeDataTypes proposes every kind of data that is named.
//
//	"exposed names, birth dates and Social Security numbers" → name, date_of_birth, ssn
//	"The files held names; no card numbers were taken"       → name
func proposeDataTypes(s *scope) []candidate {
	out := s.proposePhrases(inDataTypes)
	for i := range out {
		s.describeData(&out[i])
	}
	return out
}

// proposeDataTypesExcluded proposes the same phrases; their denial decides.
//
//	"Social Security numbers were not exposed" → ssn
//	"It did not include any bank details"      → bank_account
func proposeDataTypesExcluded(s *scope) []candidate { return proposeDataTypes(s) }

// describeData adds the features of a kind of data: is it said to be exposed, does
// it stand in a list of such kinds, or is it about something else ("email" as a
// way to reach someone, "address the issue").
func (s *scope) describeData(c *candidate) {
	k := s.at[c.first]
	_, near := s.near(c.first, c.last, cueAffected, 14)
	c.when("exposing", near)
	c.when("past", s.said[k]&cuePast != 0)
	c.when("listed", s.listed(c.first, c.last))
	c.when("remedy", s.before(c.first, cueFree, 3))
	w, next := s.norm(c.first), s.norm(c.last)
	c.when("not a data type here", w == "address" && (s.norm(c.first-1) == "to" || next == "the" || next == "this" || next == "these" || next == "any") ||
		notData[next] ||
		w == "name" && s.norm(c.first-1) != "full" && s.norm(c.first+1) == "of")
	c.when("heading", next == "," && (s.norm(c.last+1) == "including" || s.norm(c.last+1) == "such") || next == "including")
	c.when("used to enter", s.before(c.first, cueHit, 2) || s.norm(c.first-1) == "using" || s.norm(c.first-1) == "with" || s.norm(c.first-1) == "stealing")
}

// notData are words after which a kind of data is none: "email account", "password
// reset", "credit card company".
var notData = set("reset resets manager managers change changes monitoring processing company companies system systems account accounts security phishing service server attack attacks scam fraud filtering provider giant industry campaign firm firms processor")

// listed says whether another kind of data stands close by, joined by a comma or
// "and".
func (s *scope) listed(first, last int) bool {
	for _, i := range []int{last, last + 1} {
		if w := s.norm(i); w == "," || w == "and" || w == "or" || w == ";" {
			for j := i + 1; j < i+5 && j < len(s.tokens); j++ {
				if s.dataAt[j] {
					return true
				}
			}
		}
	}
	for j := first - 1; j >= 0 && j > first-6; j-- {
		if w := s.norm(j); (w == "," || w == "and" || w == "or" || w == ";") && j > 0 && (s.dataAt[j-1] || j > 1 && s.dataAt[j-2]) {
			return true
		}
	}
	return false
}
