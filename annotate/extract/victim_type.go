package extract

import (
	"strings"

	"assay/annotate"
)

// victimTypePhrases are what an organization is called, and words of names that
// tell what it is.
var victimTypePhrases = []phrases{
	{"healthcare_provider", `hospital|hospitals|clinic|clinics|health system|healthcare system|health care system|healthcare/health care provider/providers|medical center/centre|pharmacy|pharmacies|medical practice|doctor office|physicians group|health center/centre|nursing home|hospice|medical group|
		dental practice|healthcare organization|healthcare startup|health network|medical clinic|surgery center|treatment center|rehabilitation center|clinical lab|diagnostic lab|medical facility|dermatology|oncology|orthopedics|orthopaedics|pediatrics|physicians|dentist|dentistry|dental|psychiatric|health services|medical associates|
		radiology|cardiology|dds|dmd|md|eye care|home care|home health|ambulance|medical laboratory|national health service|mental health|veterans administration|health department~|family medicine|urgent care|pain management|patient care|healthcare giant~|gastroenterology|surgical|surgery|cancer|nhs|imaging|
		physician|surgeons|surgeon|obstetrics|gynecology|orthopaedic|orthopedic|dermatopathology|anesthesiology|neurology|urology|pediatric|doctors|fertility|hearing|podiatry|nephrology|rheumatology|vascular|behavioral health|family practice|primary care|nursing|internal medicine|eye|optical|optometry|blood bank|laboratories~|counseling|wellness center|pathology|pathologists|rehab|specialists|health centers|therapy|obgyn|family care|do|dpm|od|chiropractic|plastic surgery|anesthesia`},
	{"healthcare_provider~", `covered entity|health|healthcare|medical|care|patients|patient|medicine`},
	{"health_plan", `health insurer|insurer|insurers|health plan|health plans|health insurance (company/giant/provider)|hmo|medicare (beneficiaries)|medicaid|insurance company|blue cross|blue shield|benefit plan|benefits plan|health plan provider|group health plan|welfare plan|welfare fund|health and welfare|employee benefit|life insurance|medicaid agency|health benefits|benefits fund|benefit fund|dental plan|insurance`},
	{"health_plan~", `explanation of benefit/benefits|eob|eobs|policyholder/policyholders|plan members|plan|plan members|enrollees|beneficiaries|fund|members|medicaid services|human services`},
	{"business_associate", `business associate|medical billing (company)|billing company|third party administrator|revenue cycle|medical transcription|practice management|claims processor|billing services|medical billing|collections agency|document management`},
	{"healthcare_clearinghouse", `clearinghouse|healthcare clearinghouse`},
	{"government", `agency|government|city|county|town|village|state agency|federal agency|ministry|department of|municipality|council|police department|army|military|navy|air force|government agency|public agency|embassy|parliament|central intelligence agency|internal revenue service|
		national security agency|spy agency|intelligence agency|postal service|election commission|school board~|government portals|city government|the state|court|courts|bundestag|authority|sheriff|foreign ministry|bureau|local government|city officials|county officials|mayor|tax authority|police force|police department|borough|township|department`},
	{"education", `university|universities|college|colleges|school|schools|school district|high school|academy|campus|student|students|public schools|universities~|kindergarten|educational|university of`},
	{"finance", `bank|banks|credit union|lender|credit bureau|credit reporting agency/firm/bureau|financial services|brokerage|investment firm|payday lender|loan company/firm|mortgage lender|central bank|credit company|credit reporting|insurance broker|payment processor|payments company|credit monitoring firm|cryptocurrency exchange|bitcoin exchange|stock exchange|
		wealth management|accounting firm|tax preparer|hedge fund|credit agency|fintech|financial institution|financial firm|consumer credit|car insurer|pension`},
	{"retail", `retailer|retailers|retail chain|retail giant|store chain|hotel|hotels|hotel chain|hotel group|restaurant|restaurants|restaurant chain|airline|airlines|airways|fast food (chain)|travel company|travel agency|travel site|travel booking site|supermarket|grocery (chain)|department store|online retailer|e commerce (company/site)|online store|
		hospitality|resort|resorts|casino|clothing (retailer/company)|fashion (retailer/brand)|shops|shop|coffee chain|cinema|pizza (chain)|marketplace|online marketplace|rail operator|train operator|cruise (line)|car rental|luxury hotels|boutique hotel|travel industry|burger chain|sandwich chain|big box stores|home improvement`},
	{"retail~", `guests|passengers|stores|store|shoppers|travel`},
	{"technology", `tech/technology company/companies/giant/firm|software company/maker/firm/provider/vendor/product|internet company/giant/service (provider)|internet service provider|isp|telecom (company/giant/operator/provider)|telecoms (company/giant/firm/operator)|telecommunications (company/companies/giant/firm/provider)|
		social network|social networking (site/platform)|dating (site/app/website/service)|online service|web host|hosting company/provider|cloud company/provider/service|website|online gaming (company)|gaming (company/site/platform/forum)|game maker|game developer|video game (company/maker)|app|mobile phone (operator/carrier/company/provider)|mobile operator/carrier/company/provider|
		wireless carrier/provider|phone company|platform|forum|forums|online forum|messaging app/service|security (firm/company/vendor)~|cybersecurity (firm/company/contractor)|data broker/company/analytics|search engine|email provider/service/marketing|web portal|quiz app|network operator|streaming service|it company/provider/services/firm|
		password manager|domain registrar|managed service providers|internet giant|online platform|job site|job board|recruitment site|surveillance company|identity management (firm)|content delivery network|electronics (maker/giant)|chipmaker|hardware (maker)|spyware (maker/company)|mobile operator|broadband provider|web giant|service provider|startup|software as a service|saas|ticketing (site/company)|
		communications company|photo sharing (site/app/service)|file sharing (site)|software firm|blogging (site/platform)|tech firm|tech giant|technology firm|technology giant|online community|adult site|bitcoin forum|microblogging|video sharing`},
	{"technology~", `users|online|app|website|site|digital|communications|software|technologies|systems|.com`},
	{"nonprofit", `charity|nonprofit|non profit|not for profit|foundation|association|federation|governing body|church|trade association|membership organization/organisation|scouts|union|trade body|society|ngo|humanitarian organization|aid agency|sports federation|museum|red cross|ymca|anti doping agency|athletics body|religious organization|advocacy group|professional body`},
	{"other", `manufacturer|law firm|utility|energy (company/provider)|electric (utility)|power company|oil company|toy maker|consulting firm|consultancy|media company|film studio|studio|tv network|broadcaster|newspaper|publisher|aerospace (company/contractor/giant)|defense contractor|defence contractor|engineering (firm/company)|
		car maker|carmaker|automaker|logistics (company)|shipping (company/giant)|staffing (agency/firm)|real estate|construction (company)|food company|pharmaceutical (company/giant)|drugmaker|solar (firm/company)|political party|national committee|entertainment (company)|production company|advertising (agency/firm)|marketing firm|
		post production company|television network|water utility|gas company|mining company|security guard|recruitment firm|sports team|football club|conglomerate~|automotive giant|adhesive company|pipeline operator|pipeline|steel maker|waste management|chemical company|agriculture|networks~|news agency|ride hailing`},
}

// victimTypeWeights rank what the victim is.
var victimTypeWeights = Weights{
	"not stated": 1.3, "not stated of a further incident": -0.2,
	"in its name": 2.2, "beside its name": 1.6, "near its name": 0.6, "says victim": 0.3, "definite": 1.5, "title": 0.7, "lead": 0.3, "of someone else": -1.1, "apposition": 0.9, "in its apposition": 0.9,
	"weak": -1.1, "late": -0.5, "tail": -3, "generic": -0.3, "plural": 1, "repeated": 0.2, "head of its name": 1.1,
	"value=government": -0.3, "value=other": 1.1, "value=education": -0.2, "value=nonprofit": -0.1, "value=technology": -0.2, "value=health_plan": 0.3, "value=business_associate": 0.8,
	"advice":                    -1.2,
	"concrete":                  1.2,
	"denied":                    1.2,
	"incident":                  -0.6,
	"value=healthcare_provider": 1.2,
	"value=retail":              0.6,
}

// proposeVictimType proposes what the victim is called and what its name says.
//
//	"Northfield Hospital said"                 → healthcare_provider
//	"Acme, an online retailer, was hacked"     → retail
func proposeVictimType(s *scope) []candidate {
	out := s.proposePhrases(inVictimTypes)
	for i := range out {
		s.describeType(&out[i])
	}
	return append(out, s.typesOfName()...)
}

// typesOfName proposes the telling words of the victim's fullest name, wherever
// the incident's own sentences are.
func (s *scope) typesOfName() []candidate {
	if s.victim < 0 {
		return nil
	}
	n := s.names[s.organizations[s.victim].display]
	var out []candidate
	for _, m := range s.typesWithin(n.first, n.last) {
		value, isWeak := strings.CutSuffix(m.value, weak)
		c := candidate{value: annotate.Choice(value), first: m.first, last: m.last}
		c.when("weak", isWeak)
		c.add("value="+value, 1)
		c.add("in its name", 1)
		c.when("head of its name", m.last == n.last)
		out = append(out, c)
	}
	return out
}

// typesWithin returns the mentions of victim types in [first, last).
func (s *scope) typesWithin(first, last int) []mention {
	all := s.found[inVictimTypes]
	i := searchMention(all, first)
	j := i
	for j < len(all) && all[j].last <= last {
		j++
	}
	return all[i:j]
}

// describeType adds where a descriptor stands relative to the victim's names.
func (s *scope) describeType(c *candidate) {
	prev := s.norm(c.first - 1)
	c.when("definite", prev == "the" || prev == "our" || prev == "its")
	c.when("of someone else", (prev == "its" || prev == "their" || prev == "s") && c.value == annotate.Choice("business_associate"))
	c.when("plural", c.last-c.first == 1 && strings.HasSuffix(s.norm(c.first), "s") && prev != "the")
	d, who := s.nearestName(c.first, c.last)
	switch {
	case who < 0:
	case who == s.victim:
		c.when("beside its name", d <= 2)
		c.when("near its name", d > 2 && d <= 7)
		c.when("in its apposition", s.inApposition(c.first))
		c.when("apposition", d <= 4 && (prev == "a" || prev == "an" || prev == "the" || s.norm(c.last) == ","))
	case d <= 3 && !s.organizations[who].person && !s.organizations[who].place:
		c.add("of someone else", 1)
	}
	if w := s.tokens[c.first]; w.has(capital) && !s.within(c.first).headline && who >= 0 && who != s.victim && d == 0 {
		c.add("of someone else", 1)
	}
}

// inApposition says whether a token stands in the apposition of a name of the
// victim: "Acme, the largest nonprofit health plan provider in the state, said".
func (s *scope) inApposition(i int) bool {
	sentence := s.within(i)
	for j := i - 1; j > sentence.first && j > i-12; j-- {
		if s.norm(j) == "," {
			return s.inVictimName(j - 1)
		}
	}
	return false
}

// nearestName returns the organization named closest to [first, last) in its
// sentence, and how many tokens away; -1 where there is none within ten.
func (s *scope) nearestName(first, last int) (distance, who int) {
	best, who := 11, -1
	sentence := s.within(first)
	for k := searchName(s.byPlace, s.names, max(sentence.first, first-10-longestName)); k < len(s.byPlace); k++ {
		n := s.names[s.byPlace[k]]
		if n.first >= sentence.last || n.first > last+10 {
			break
		}
		d := 0
		if n.last <= first {
			d = first - n.last + 1
		} else if n.first >= last {
			d = n.first - last + 1
		}
		if n.who >= 0 && (d < best || d == best && n.who == s.victim) {
			best, who = d, n.who
		}
	}
	return best, who
}
