package extract

import "slices"

// The ways to name kinds of data. Vague words such as "personal information" are
// not among them. [weak] ends a value whose phrases say it only where other things
// speak for it too.
var dataTypePhrases = slices.Concat(barePhrases, identityPhrases, healthPhrases, moneyPhrases, accessPhrases, personPhrases, otherDataPhrases)

// barePhrases are words that name a kind of data in a list of such kinds, and mean
// much else elsewhere. They come first: the first table that has a phrase keeps it.
var barePhrases = []phrases{
	{"clinical~", `weight|scans|illness|prescriptions|hiv|symptoms|diagnostic|doping|genetic|mental health|radiology|substance abuse|surgical|ultrasound/ultrasounds|vaccine|x ray|treatment/treatments|medical procedure/procedures|patient record/file/chart`},
	{"health_insurance~", `health plan|health benefits|insurance company/carrier/provider|insurance plan`},
	{"other~", `bitcoin|bitcoins|coins|ether|cryptocurrency|cryptocurrencies|litecoin`},
	{"billing~", `receipts|pledges|donations|expenses|mortgage|financial aid`},
	{"demographic~", `country|tribe|ethnic|citizenship`},
	{"employment~", `employer/employers|employment|human resources|payroll|pension|compensation|disciplinary|security clearance|income|incomes|position`},
	{"online_activity~", `web/internet/network traffic|network activity|telemetry|user agent/agents|app usage|last login/logins`},
	{"other~", `marks|trips|chats|exploit|algorithms|complaints|bookings|attendance|ballots|press releases|calendars|journeys|case files/file|marks|bios|family member/members|gps|vehicle|top secret|hotel reservations/bookings/stays|gun/firearm/weapon carry`},
	{"credentials~", `pin code/codes`},
	{"payment_card~", `gift card/cards|customer/customers/guest/guests/fuel/charge card/cards|card security`},
	{"phone_number~", `cell/mobile/home/work/contact phone|cell/mobile/home/work telephone|phones|telephones|mobiles`},
	{"government_id~", `visa|aadhaar|green card/cards|military id`},
	{"bank_account~", `direct deposit|brokerage/deposit account/accounts`},
}

// identityPhrases say who and where a person is.
var identityPhrases = []phrases{
	{"name", `names|full/first/last/real name|name of the/each/every|christian names|names of the|full/first/last/middle/maiden/real/legal/given/family/customer/patient/member/student/employee/client/guest/donor/voter/subscriber/parent/child/children/people/person/individual/citizen/taxpayer/applicant/victim/resident/staff/cardholder/cardholders/passenger/policyholder/guarantor name/names|first and/or last name/names|first , middle and last names|first and last initials/initial|first / last name/names|first / last names|forename/forenames|surname/surnames|nicknames|full names and/or initials|
		names of customers/patients/employees/users/students/members/people/individuals/clients|name of the/each patient/customer/student/employee|identities of|card holder name/names|contact names|business name/names|company name/names`},
	{"name~", `name|initials|identities`},
	{"address", `addresses|address|home/mailing/street/physical/postal/residential/billing/shipping/delivery/residence/permanent/correspondence/residency/property/service/site/current/previous/work/business address/addresses|home location/locations|physical and/or billing addresses|
		physical and / or billing addresses|zip/postal/post code/codes|zipcode/zipcodes|postcode/postcodes|city and state|place/places of residence|house numbers|apartment number/numbers|eircodes|pin codes of addresses|home town/towns|hometown/hometowns`},
	{"email_address", `recovery/registration/parents/contact/customer/customers/user/users/subscriber/subscribers/member/members/recipients/patients/parent email/e addresses/address|recovery/registration/contact e mail addresses/address|email addys|email/e/electronic/mail address/addresses|e mail address/addresses|electronic mail address/addresses|email account addresses|work/personal/student/business/private/school/corporate/contact email/emails (address/addresses)|
		email ids/id|e mail ids/id|mail ids/id|email/e mail contact|email handles|email identifiers|gmail addresses`},
	{"email_address~", `emails|e mails|email|e mail`},
	{"phone_number", `numbers called/dialed/dialled|phone contacts|number/numbers of both parties/callers|ex directory numbers|unlisted numbers|whatsapp/contact/daytime/callers numbers/number|phone/telephone/mobile/cell/cellphone/contact/fax/landline/handset/telephonic number/numbers|cell/mobile/home/work/daytime/office phone number/numbers|cell/mobile/home/work/daytime telephone/phone (number/numbers)|phones|phone details|telephones|telephone details|cell phones and landlines|mobiles|msisdn|phone/telephone and fax numbers|
		numbers of phones|contact phone/telephone (number/numbers)|mobile/phone no/nos|phone listings`},
	{"phone_number~", `phone|telephone|mobile|cell phone|cellphone`},
	{"date_of_birth", `month/day/year and day/month/year of birth|months of birth|dates they were born|date they were born|when they were born|date/dates/year/years/month/day/places/place of birth|date/dates and place/places of birth|birth/birthday date/dates/year/years|birthdate/birthdates|birthday/birthdays|birth day/days|dob|dobs|d.o.b|birth information/details/data|birth and death dates|dates/date of birth and death|birthyear`},
	{"ssn", `social security number/numbers|social security|social security card/cards (number/numbers)|social security info/information/data/details/digits|social security or tax identification numbers|ssn|ssns|ss numbers/number|social insurance number/numbers|national insurance number/numbers|ni number/numbers|nino|ninos|tax file number/numbers|tfn|tfns|
		social/socials number/numbers|socials|sins|ird number/numbers|pps number/numbers|personal public service number/numbers|taxpayer/tax identification number/numbers|individual taxpayer identification number/numbers|itin|itins|tax id/identification number/numbers|tax reference number/numbers|
		last four (digits) of (their) social security numbers|full/partial social security number/numbers|national insurance details|nif|cpf numbers`},
	{"government_id", `pan card/cards/number/numbers (number/numbers)|permanent account number/numbers|identity/identification papers/paper/proof/proofs/records/scans|proof/proofs of identity|driver/drivers permits/permit (numbers)|driver/drivers/driver's license/licence images/image/photos|driving permits|national insurance cards|electoral/voter card/cards|number of the national identity card|passport copies/pages/photocopies|identity/id numbers/number|national/citizen/citizenship number/numbers|personal/national identity numbers|driver/drivers/driving/driver's license/licence/licenses/licences (number/numbers/information/details/data/scans/photos)|driver/drivers ' license/licence (number/numbers/information)|driver and passport numbers|learner permit numbers|state/government identification/id card/cards (number/numbers)|
		passport/passports (number/numbers/no/nos/details/information/data/scans/copies)|copies/scans/images/photos of (their) passports/passport/identification/ids/id/driver/drivers (license/licenses)|scanned passports/ids/documents of identity|visa (number/numbers/details/applications/application)|
		identity card/cards (number/numbers)|identity document/documents (number/numbers)|identity number/numbers|national id/identity/identification (number/numbers/card/cards)|identification card/cards (number/numbers)|identification number/numbers/documents|id document/documents|photo id/ids|
		government issued id/ids/identification/identity (number/numbers/cards/documents)|state id/identification (number/numbers)|state issued id/identification (number/numbers/card/cards)|aadhaar (number/numbers/data/details/cards/card)|id card/cards (number/numbers)|id/identity numbers|
		license/licence/number/registration plate (number/numbers)|license/licence plates|government issued identifier/identifiers|government id/ids (number/numbers)|military id/identification (number/numbers/card/cards)|visa information|license/licence number/numbers|nric (number/numbers)|nrics|mykad (number/numbers)|mykad|
		hkid|voter id/ids (number/numbers/cards)|voter registration numbers|alien registration number/numbers|green card/cards (numbers)|birth certificate/certificates|citizenship numbers|tribal identification|curp|personal identity number/numbers|resident registration number/numbers|cnic (number/numbers)|residence permits|student visas`},
	{"demographic", `mother tongue|sex of users/customers/patients|educational attainment|level of schooling|number/numbers of children/dependants/dependents|household size/composition|smoker status|religious/political views|sexuality|gender identity|gender/genders|sex|race/races|racial/ethnic background/origin|ethnicity/ethnicities|ethnic (origin/background/group) (data)|marital/relationship/family/civil status/statuses|nationality/nationalities|age/ages|age range/ranges/group/groups|demographic (information/data/details/profile)|demographics|
		sexual orientation/orientations/preference/preferences/identity|religion/religions|religious belief/beliefs/affiliation/affiliations|political affiliation/views/opinions/leaning/leanings|party/political affiliation/affiliations/registration|citizenship (status)|education level/levels|level of education|educational background|language/languages spoken|
		preferred language/languages|native language|language preference/preferences|patient demographic|height|heights|weights|physical descriptions/characteristics|immigration status|household income|country of origin/birth/citizenship|countries of residence|country of residence|number of children|body type/types|
		hair/eye color/colour|caste|disability status|veteran status|marriage status|socioeconomic (status)`},
}

// personPhrases say what a person does and looks like.
var personPhrases = []phrases{
	{"employment", `income (information/data/levels/level/range/ranges/bracket/brackets)|estimated income/incomes|estimates of income|rank/ranks|position/positions/job/jobs/post/role applied for|job applications|where people/they work|military ranks|payroll numbers|line managers|work schedules|salary/salaries (information/data/details/figures)|wage/wages (information/data/details)|pay information/data/details/rates/grades/records/scales|compensation (information/data/details)|payroll (information/data/records/details/files/documents)|payslips|pay slips/stubs|paystubs|job/position/work title/titles|job description/descriptions/applications/application/history/details/function|
		job titles|job assignments|performance ratings|training records|employment (information/records/history/histories/data/status/details/contracts/applications/verification/dates/files)|employer/employers (name/names/information/details/identification)|place/places of employment/work|place of work|personnel files/records/information/data/file|employee/staff id/ids/number/numbers/identification/records/files|hr records/files/data/information|
		human resources (records/information/data/files)|work history/histories|workplace/workplaces|resumes|résumés|curriculum vitae|cvs|performance reviews/evaluations/appraisals|employee identification numbers|occupation/occupations|profession/professions|hire dates|dates of hire/employment|
		workers/worker compensation (records/claims/information)|work locations|disciplinary (records/actions/files)|professional background|career history|background check/checks (information/investigations/forms)|background investigation/investigations (records/forms)|security clearance (information/forms/details/records)|
		service record/records|military records/service|pension (information/details)|benefits information|benefit elections|union membership`},
	{"employment~", `employee information|occupational information|job|resume`},
	{"biometric_photo", `photo/photos|photograph/photographs|headshots|mugshots|fingerprint/fingerprints (data/records/scans)|finger prints|thumbprints|palm prints|biometric/biometrics (data/information/identifiers/records/templates/info)|facial recognition (data/information/templates/images)|facial images/scans/features|iris/retina/retinal scan/scans|
		iris data|selfies|face images/scans|profile/passport/personal/family/private/intimate/nude/naked/explicit/compromising/customer/patient/student/child/children photo/photos/picture/pictures/images/photographs|images of patients/people/customers/faces/children|pictures|full face photographs|voiceprints|voice prints|videos of children|
		surveillance footage|cctv footage|dna profiles`},
}
