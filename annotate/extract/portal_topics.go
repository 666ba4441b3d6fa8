package extract

import "strings"

// topic is something that a regulator's narrative speaks of, whatever it says of it:
// few and broad, they carry over from one narrative to another where words and pairs
// of words are too rare.
type topic struct {
	name string
	of   *wordSet
}

// topicsOfType tell for whom the victim keeps health data. Patients have a provider,
// members a plan.
var topicsOfType = []topic{
	{"patients", set("patient patients resident residents")},
	{"members", set("members member subscribers subscriber enrollees enrollee beneficiaries beneficiary participants participant policyholders policyholder insureds dependents dependent enrolled")},
	{"clients", set("clients client consumers consumer customers customer recipients")},
	{"employees of an employer", set("employer employers retirees retiree payroll")},
	{"a plan", set("plan plans premium premiums eligibility enrollment coverage benefits benefit self-funded self-insured medicare medicaid")},
	{"claims", set("claims claim eob eobs reimbursement subrogation")},
	{"a practice", set("practice practices clinic clinics hospital hospitals doctor physician physicians nurse nurses dentist pharmacy pharmacist surgery surgical appointment appointments treatment chart charts")},
	{"a service for others", set("vendor vendors subcontractor contractor administrator subsidiary parent reinsurer ces")},
	{"printing and mailing", set("printer printed printing mailing mailed mail envelopes envelope postcards letters")},
	{"settlement", set("settle settlement resolution agreed")},
}

// topicsOfKind tell how the data got out.
var topicsOfKind = []topic{
	{"theft", set("stole stolen theft thefts thief thieves burglar burglars burglary burglarized burglarised burglaries robbery robbed robber stealing looted looters")},
	{"break-in", set("break broke broken breaking forced forcibly vandalized vandalised ransacked perpetrators")},
	{"loss", set("lost loss misplaced missing misplacing lose disappeared unaccounted locate whereabouts")},
	{"scattered", set("wind fell flew blew blown scattered spilled fallen tornado flood dropped unattended left")},
	{"disposal", set("dispose disposed disposal disposing discarded trash dumpster dumpsters garbage recycling recycled shred shredded shredding landfill dump dumped threw thrown abandoned")},
	{"hackers", set("hacked hacker hackers hacking malware ransomware virus cyber cyberattack cyber-attack phishing phished intruder intruders intrusion cyberattacks malicious brute encrypted keylogger trojan ransom")},
	{"an unauthorized party", set("unauthorized unauthorised unknown unidentified outside")},
	{"an insider", set("employee employees staff physician nurse intern contractor temp technician student volunteer resident manager affiliate")},
	{"a former insider", set("former terminated departing resigned leaving ex-employee departed")},
	{"a workforce member", set("workforce")},
	{"carried off", set("took taken removed removing takes copied copying downloaded downloading exfiltrated photographed pictures photographs possessed possession retained kept solicit solicited soliciting")},
	{"a crime", set("fraud fraudulent fraudulently arrested indicted charged convicted criminal prosecuted tax pleaded conspiracy police sheriff secret")},
	{"impermissible", set("impermissibly impermissible inappropriately improperly snooped curiosity")},
	{"by mistake", set("mistakenly mistake error errors erroneously inadvertently inadvertent accidentally accidently unintentionally incorrectly wrong incorrect mismatched misaligned glitch flaw malfunction")},
	{"sent", set("mailed mailing mail sent emailed e-mailed faxed letters letter postcards envelopes envelope recipients recipient misdirected addressed statements")},
	{"damaged in the mail", set("damaged torn ripped opened postal usps ups fedex courier parcel package transit shipment shipped delivered delivery")},
	{"on the internet", set("internet online google website web searchable search engine engines public publicly viewable visible accessible")},
	{"found", set("found discovered citizen reporter returned recovered retrieved")},
	{"a computer account", set("account accounts credentials password login inbox mailbox")},
	{"a server", set("server servers database databases network system systems portal firewall port ftp vulnerability")},
	{"a thing", set("laptop laptops computer computers drive drives usb device devices phone smartphone tablet cd disk disc tapes camera flash thumb")},
	{"paper", set("paper papers documents records charts files boxes box binder log logbook reports list lists notebook forms films x-ray prescriptions")},
	{"a place", set("car vehicle trunk office offices home residence building facility storage locked premises unit cabinet cabinets room garage")},
}

// told by whether data were carried off at all.
var (
	takenWords   = set("taken stolen removed disturbed missing moved opened")
	untakenWords = set("no not nothing none without never neither")
)

// leadSentences are those that tell what happened; what was done about it follows.
const leadSentences = 2

// readTopics notes what the narrative and its lead speak of.
func (a *account) readTopics(r *reading) {
	lead := len(r.tokens)
	if len(r.sentences) > leadSentences {
		lead = r.sentences[leadSentences].first
	}
	a.ofType = append(a.ofType, r.topicsSpokenOf(topicsOfType, lead)...)
	a.ofKind = append(a.ofKind, r.topicsSpokenOf(topicsOfKind, lead)...)
	var inLead []string
	for _, t := range a.ofKind {
		if strings.HasSuffix(t, " in the lead") {
			inLead = append(inLead, strings.TrimSuffix(t, " in the lead"))
		}
	}
	for i, x := range inLead {
		for _, y := range inLead[:i] {
			a.together = append(a.together, y+" and "+x)
		}
	}
	if r.nothingTaken() {
		a.ofKind = append(a.ofKind, "nothing taken")
	}
}

// topicsSpokenOf names the topics that any token speaks of, those of the lead apart.
func (r *reading) topicsSpokenOf(topics []topic, lead int) []string {
	var out []string
	for _, t := range topics {
		for i := range r.tokens {
			if t.of.holds(r.token(i)) {
				out = append(out, t.name)
				if i < lead {
					out = append(out, t.name+" in the lead")
				}
				break
			}
		}
	}
	return out
}

// nothingTaken says whether the narrative tells that thieves left the data where they
// were: "it did not appear that any records were taken".
func (r *reading) nothingTaken() bool {
	for _, s := range r.sentences {
		none := -1
		for i := s.first; i < s.last; i++ {
			switch {
			case untakenWords.holds(r.token(i)):
				none = i
			case none >= 0 && i-none < 14 && takenWords.holds(r.token(i)):
				return true
			}
		}
	}
	return false
}
