package extract

import "strings"

// Many organizations have names of which only a part is capitalized: "Harrow Lane
// surgery", "Kenya's central bank", "the German parliament", "the police department
// of Harrow". The nouns for what they are belong to the name.

// headKind says which names take a noun for what they are.
type headKind uint8

const (
	noHead     headKind = iota
	localHead           // of places, counties and names of their own: "Harrow Lane surgery"
	publicHead          // of countries and peoples as well: "German parliament"
	forumHead           // of anything: "Acme developer forum"
)

// institutionHeads are what institutions are called, as they are written after a
// name or before "of" and one.
var institutionHeads = turned(byBars, map[headKind]string{
	localHead: `school district|school division|school board|school system|school department|schools|public schools|public school district|unified school district|high school|primary school|secondary school|grammar school|middle school|elementary school|
		hospital|hospitals|general hospital|university hospital|hospital trust|hospital group|hospital system|hospital district|clinic|clinics|medical center|medical centre|health center|health centre|health system|health service|health board|health authority|
		health department|health district|health region|surgery|medical practice|dental practice|care home|nursing home|hospice|ambulance service|blood bank|prison|jail|city council|town council|county council|district council|borough council|parish council|
		county government|county sheriff|county jail|district attorney|fire department|fire brigade|fire district|fire service|public library|library system|libraries|library|airport|port authority|transit authority|transport authority|transit agency|water board|water authority|
		water utility|water district|water company|power plant|nuclear plant|nuclear power plant|steel plant|housing authority|housing association|pension fund|credit union|building society|savings bank|community college|university|medical school|law school|
		business school|kindergarten|football club|golf club|yacht club|sports club|tennis club|rugby club|district|township|county court|district court|hotel group|museum|theatre|theater|zoo|cathedral|diocese|monastery|power station|refinery|shipyard`,
	publicHead: `parliament|government|central bank|foreign ministry|foreign office|foreign affairs ministry|defence ministry|defense ministry|defence department|defense department|interior ministry|finance ministry|health ministry|education ministry|justice ministry|
		labour ministry|labor ministry|energy ministry|trade ministry|transport ministry|treasury|state treasury|tax agency|tax authority|tax office|tax administration|revenue agency|revenue department|revenue service|election commission|electoral commission|elections commission|
		election board|elections board|election office|elections office|election authority|embassy|army|navy|air force|armed forces|military|police|police force|police department|national police|military intelligence|intelligence service|intelligence agency|space agency|
		statistics office|statistics agency|land registry|post office|postal service|stock exchange|health insurance fund|social security agency|social security department|social security office|pensions agency|transport agency|transportation department|immigration service|immigration department|
		customs service|customs agency|data protection authority|unemployment agency|employment agency|employment service|labour office|labor department|education department|prison service|coast guard|national bank|national library|national archives|
		state bank|state university|attorney general's office|comptroller's office|auditor's office|governor's office|sheriff's office|prosecutor's office|mayor's office|president's office|prime minister's office|chamber of commerce|supreme court|courts|court system|railways|railway company`,
	forumHead: `forum|forums|developer forum|user forum|support forum|gaming forum|community forum|fan forum|message board|community forums|support forums|fan site|discussion forum`,
})

// longestHead is how many words the noun for an institution has at most.
const longestHead = 4

// headFrom returns the end of the longest institution noun that opens at a token.
func (r *reading) headFrom(i, end int) (headKind, int) {
	end = min(end, i+longestHead)
	last := i
	for last < end && r.tokens[last].has(letters) && !r.tokens[last].has(capital) && !functionWords.holds(r.token(last)) {
		last++
	}
	for ; last > i; last-- {
		words := r.norm(i)
		for j := i + 1; j < last; j++ {
			words += map[bool]string{true: "'s ", false: " "}[r.tokens[j-1].has(possessive)] + r.norm(j)
		}
		if kind := institutionHeads[words]; kind != noHead && !r.tokens[last-1].has(possessive) {
			return kind, last
		}
	}
	return noHead, i
}

// widenNames joins names with the nouns for what they are.
func (r *reading) widenNames() {
	r.namedAlone = map[string]bool{}
	for _, n := range r.names {
		if r.norm(n.first-1) != "of" && n.last-n.first < 4 {
			r.namedAlone[nameText(r.tokens, n.first, n.last)] = true
		}
	}
	for i := range r.names {
		n := &r.names[i]
		s := r.sentences[n.sentence]
		if last, ok := r.institutionAfter(*n, s); ok {
			n.last = last
		} else if first, ok := r.institutionBefore(*n, s); ok {
			n.first = first
		}
	}
}

// indefiniteWords before a name and a noun say that the noun is any of its kind.
var indefiniteWords = set("a an another one some two three four five six several many most other some every each any all no various certain few both these those more")

// sharedHeads may be any of a town: "the Leeds hospital" is one spoken of before.
var sharedHeads = set("hospital clinic surgery university library museum theatre theater hotel prison jail airport zoo cathedral school schools")

// institutionAfter returns the end of the noun for an institution that follows a name and
// belongs to it.
func (r *reading) institutionAfter(n name, s sentence) (int, bool) {
	kind, last := r.headFrom(n.last, s.last)
	if kind == noHead || kind != forumHead && (r.known[n.first].last >= n.last && r.known[n.first].value != "term" || orgWords.holds(r.token(n.last-1))) {
		return 0, false
	}
	prev := r.norm(n.first - 1)
	if r.opensOnly(n, s) {
		return 0, false // "Fertility clinic apologises"
	}
	if n.first > s.first && indefiniteWords.holds(r.token(n.first-1)) || last < s.last && r.tokens[last].has(capital) {
		return 0, false // "a Leeds hospital", "police chief Roe"
	}
	if w := r.norm(last); employeeNouns.holds(r.token(last)) || institutionHeads[w] != noHead {
		return 0, false
	}
	if kind == forumHead {
		if softwareWords.holds(r.token(last)) {
			return 0, false // "Plankboard forum software"
		}
		return last, !r.tokens[n.last-1].has(possessive)
	}
	p, isPlace := r.placeAt[n.first]
	isPlace = isPlace && p.last >= n.last
	if r.tokens[n.last-1].has(possessive) {
		return last, (isPlace || cityWords.holds(r.token(n.last-1)) || kind == publicHead && last-n.last > 1) && !strings.HasSuffix(r.norm(last-1), "s")
	}
	if isPlace && kind == localHead {
		plain := last-n.last == 1 && prev == "the" && sharedHeads.holds(r.token(n.last))
		return last, !plain && !(strings.HasSuffix(r.norm(last-1), "s") && last-n.last == 1)
	}
	return last, kind == localHead && (prev == "the" || !strings.HasSuffix(r.norm(last-1), "s")) || kind == publicHead && isPlace
}

// seatHeads stand before "of" and the name of the place that they govern.
var seatHeads = set("port sheriff government parliament university embassy archdiocese diocese ministry")

// wheresTheCity says whether the word at i before "the city of" says only where
// something is: "in the city of Harrow".
func (r *reading) wheresTheCity(i int) bool {
	switch r.norm(i) {
	case "in", "near", "around", "across", "outside", "throughout", "within":
		return true
	}
	return false
}

// institutionBefore returns where the noun for an institution opens that stands before "of"
// and a name: "the police department of Harrow".
func (r *reading) institutionBefore(n name, s sentence) (int, bool) {
	of := n.first - 1
	if r.norm(of) == "the" {
		of--
	}
	if of-1 < s.first || r.norm(of) != "of" || r.tokens[of-1].has(capital) {
		return 0, false
	}
	for first := max(s.first, of-longestHead); first < of; first++ {
		if kind, last := r.headFrom(first, of); last == of && kind != noHead && kind != forumHead && last-first > 1 {
			return first, !indefiniteWords.holds(r.token(first - 1))
		}
	}
	if cityWords.holds(r.token(of - 1)) {
		place, known := r.placeAt[n.first]
		town := known && place.last >= n.last && !r.wheresTheCity(of-3)
		return of - 1, (town || !r.namedAlone[nameText(r.tokens, n.first, n.last)]) && (r.norm(of-2) == "the" || of-1 == s.first)
	}
	return of - 1, seatHeads.holds(r.token(of-1)) && (r.norm(of-2) == "the" || r.norm(of-2) == "of" || of-1 == s.first)
}
