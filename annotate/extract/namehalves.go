package extract

// "and" mostly joins two names. It stands within one where a body is named for two
// subjects, two places or two lines of business.

// joinsOneName decides whether "X and Y" is one name: "Centers for Medicare and
// Medicaid Services", "Department of Health and Human Services".
func joinsOneName(tokens []token, s sentence, start, j, k int) bool {
	open := false
	for i := j - 1; i >= start; i-- {
		if tokens[i].norm == "and" {
			return false
		}
		if w := tokens[i].norm; w == "for" || w == "of" && i > s.first && officeHeads.has(tokens[i-1].norm) {
			open = true
		}
	}
	if !open {
		return secondHalves.has(tokens[k].norm) || halvesOfOne(tokens, s, start, k) || onlyWhatItIs(tokens, s, k)
	}
	for i := k; i < s.last && i < k+4 && (tokens[i].has(capital) || orgWords.has(tokens[i].norm)); i++ {
		if orgWords.has(tokens[i].norm) || tokens[i].has(upper) {
			return true
		}
	}
	return remits.has(tokens[k].norm) || secondHalves.has(tokens[k].norm)
}

// remits are what departments and ministries are for: "Ministry of Trade and Tourism".
var remits = set(`agriculture cabinet workforce employment skills industry innovation forests commerce tourism culture sport media arts water environment environmental energy transport transportation infrastructure
	regional communities community local trade justice labor labour pensions development planning customs revenue land lands natural resources climate immigration citizenship home public mental child children youth ageing
	disabilities senior seniors economic economy international information digital broadband broadcasting telecom higher wildlife mines petroleum marine fishery coastal heritage corrections probation policy
	supply works sanitation statistics registration elections constitutional parliamentary islands education vocational workplace relations business consumers technological electronics education's equality integration religious
	reform reforms democracy interior defence defense foreign external industrial hydrocarbons waterways livestock cooperatives wellbeing conservation civil insurance securities expenditure enterprise supervision financing finance fishing game`)

// onlyWhatItIs says whether no name of its own follows "and", but words for
// organizations up to a legal form: "St. Anne Hospital and Health Care Center, Inc."
func onlyWhatItIs(tokens []token, s sentence, k int) bool {
	i := k
	for i < s.last && i < k+4 && tokens[i].has(capital) && orgWords.has(tokens[i].norm) && !legalForms.has(tokens[i].norm) {
		i++
	}
	if i > k && i < s.last && tokens[i].norm == "," {
		i++
	}
	return i > k && i < s.last && legalForms.has(tokens[i].norm)
}

// officeHeads have two subjects in their names: "Department of Health and Welfare".
var officeHeads = set(`secretary department dept ministry minister office center centers centre centres institute institutes institution college school schools board bureau committee division agency commission association society
	faculty academy council federation union chamber academy alliance`)

// halvesOfOne knows "the Mercer and District Bank": one article, one word for what it
// is, at the end.
func halvesOfOne(tokens []token, s sentence, start, k int) bool {
	if tokens[start].norm == "the" {
		start++
	}
	if k-start == 2 && joinedBodies.has(lastCapital(tokens, s, k)) {
		return true // "Harrow and Lomond Council"
	}
	if start == s.first || tokens[start-1].norm != "the" || k-start > 3 {
		return false
	}
	for i := start; i < k-1; i++ {
		if orgWords.has(tokens[i].norm) || tokens[i].has(upper) {
			return false
		}
	}
	for i := k; i < s.last && i < k+5 && tokens[i].has(capital); i++ {
		if orgWords.has(tokens[i].norm) {
			return true
		}
	}
	return false
}

// joinedBodies serve two places that their names join.
var joinedBodies = set("council borough constabulary police nhs trust libraries diocese isd")

// lastCapital returns the last of up to five words with a capital from k on.
func lastCapital(tokens []token, s sentence, k int) string {
	i := k
	for i < s.last && i < k+5 && tokens[i].has(capital) && !tokens[i].has(line) {
		i++
	}
	if i < k+2 {
		return ""
	}
	return tokens[i-1].norm
}

// secondHalves follow "and" within one name: "Health and Wellness Center".
var secondHalves = set(`border excise district county homeland veterans consumer budget urban housing parks forestry fisheries food rural social aging addiction families trust infrastructure wellness gynecology mobility rehabilitation human welfare resorts spa sons associates company co technology imaging surgery therapy prevention research families science
	sports drug exchange fitness casino disability telecommunications multimedia mathematics recreation training protection nutrition medicaid medicare midwifery counseling urgent vascular throat laser
	electric oncology hematology pulmonary surgical surgery cancer orthotic arthritis spine allergy asthma cosmetic reconstructive orthopedic implant periodontics women's allied casualty indemnity liability fitness decor sons daughters`)
