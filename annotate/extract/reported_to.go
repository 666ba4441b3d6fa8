package extract

// authorityPhrases are the authorities.
var authorityPhrases = []phrases{
	{"hhs", `hhs|department of health and human services|health and human services|ocr|office for civil rights|office of civil rights|hhs office for civil rights|federal health officials`},
	{"state_attorney_general", `attorney general|attorneys general|attorney general office|ag office|attorney generals|attorney general 's office`},
	{"law_enforcement", `police|fbi|federal bureau of investigation|law enforcement|secret service|authorities arrested|arrested|arrest|department of justice|justice department|charged|indicted|indictment|interpol|europol|national crime agency|prosecutors|sheriff|sheriff office|detectives|
		federal authorities|criminal investigation|police department|scotland yard|cybercrime unit|cyber police|federal investigators|police scotland|u.s attorney|us attorney|federal officials announced`},
	{"data_protection_authority", `information commissioner|information commissioner office|ico|privacy commissioner|data protection commissioner|data protection authority|data protection authorities|data protection commission|data privacy commissioner|data protection regulator|cnil|oaic|
		office of the australian information commissioner|privacy watchdog|data watchdog|data protection agency|privacy commission|national privacy commission|data protection watchdog`},
	{"securities_regulator", `securities and exchange commission|sec filing|sec|securities commission|filing with the sec|8 k|form 8 k`},
	{"other_regulator", `federal trade commission|ftc|financial conduct authority|fcc|consumer financial protection bureau|
		cfpb|department of financial services|department of insurance|insurance commissioner|department of education|communications commission|financial regulator|communications and multimedia commission|ofcom|irs`},
	{"other_regulator~", `homeland security|department of homeland security|dhs|cisa|cert|us cert|national cyber security centre|ncsc|regulators|regulator|government agencies|federal government|u.s government|cybersecurity and infrastructure security agency|
		national cybersecurity|government authorities|appropriate authorities|relevant authorities|central bank`},
}

// reportedToWeights rank authorities.
var reportedToWeights = Weights{
	"not stated": 0.5, "not stated of a further incident": 1.8,
	"told": 1.8, "investigates": 1.3, "acts": 1.2, "says victim": 0.2, "incident": 0.2, "concrete": 0.2, "title": 0.3,
	"warns": -1.8, "negated": -2, "denied": -0.6, "advice": -1.2, "generic": -2, "tail": -3, "late": 1.2, "as required": -2, "repeated": 0.3, "former": -1.5, "notice filed": 0.8,
	"value=other_regulator": -0.5, "weak": -1.4, "value=securities_regulator": 0.4, "value=hhs": 0.8, "value=state_attorney_general": 0.6, "value=law_enforcement": 0.1, "value=data_protection_authority": 0.8,
	"lead": 0.9,
}

// proposeReportedTo proposes authorities that were told, investigate or acted.
//
//	"Acme reported the breach to the FBI"           → law_enforcement
//	"The privacy commissioner is investigating"     → data_protection_authority
func proposeReportedTo(s *scope) []candidate {
	out := s.proposePhrases(inAuthorities)
	for i := range out {
		c := &out[i]
		c.when("told", s.wordNear(c.first-8, c.first, toldWords))
		c.when("investigates", s.wordNear(c.first-9, c.first, investigateWords) || s.wordNear(c.last, c.last+8, investigateWords))
		w := s.norm(c.first)
		c.when("acts", w == "arrested" || w == "charged" || w == "indicted" || w == "indictment" || w == "arrest" || s.wordNear(c.last, c.last+6, actWords))
		c.when("warns", s.wordNear(c.last, c.last+4, warnWords) || s.wordNear(c.first-3, c.first, set("fake impersonating posing")))
		c.when("as required", s.wordNear(c.last, c.last+7, set("required necessary appropriate")) || s.wordNear(c.first-4, c.first, set("will")))
		c.when("former", s.norm(c.first-1) == "former" || s.norm(c.last) == "agent")
		c.when("notice filed", s.wordNear(c.first-8, c.first, set("filing filed submitted notice breach letter")))
	}
	return out
}

var (
	toldWords        = set("reported notified told contacted alerted informed filed report notify notifying working cooperating submitted referred works called collaborating letter liaising involved disclosed")
	investigateWords = set("investigating investigation investigate probe inquiry enquiries inquiries probing looking investigated launched investigates investigators")
	actWords         = set("said announced fined charged arrested sued filed seized confirmed posted opened determined alleges charges were")
	warnWords        = set("warns warned warning advises recommends says issued recommend")
)

// wordNear says whether a word of a set stands in [first, last), in the sentence
// of first or last.
func (r *reading) wordNear(first, last int, words map[string]bool) bool {
	first, last = max(first, 0), min(last, len(r.tokens))
	if first >= last {
		return false
	}
	for i := first; i < last; i++ {
		if words[r.tokens[i].norm] {
			return true
		}
	}
	return false
}
