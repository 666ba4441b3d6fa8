package extract

import "strings"

// endOfName goes on while words are capitalized, or link two that are.
func endOfName(tokens []token, s sentence, i int) int {
	for j := i + 1; j < s.last; j++ {
		t, p := tokens[j], tokens[j-1]
		if j-i > longestName || t.end-tokens[i].start > longestNameBytes {
			return j
		}
		switch {
		case t.has(line) || nameStops.has(t.norm) && !dataFirm(tokens[:s.last], j) || starters.has(t.norm) && t.has(capital) && !t.has(upper) && !initialAt(tokens[:s.last], j) && !(brandNumbers.has(t.norm) && p.has(capital)) || p.has(possessive) && !continuesPossessive(tokens, j):
			return j
		case t.has(capital):
		case t.norm == "services" && p.has(capital) && j > i+3:
		case t.norm == "." && !t.has(spaced) && j+1 < s.last && tokens[j+1].has(capital) && (len(p.norm) == 1 || p.norm == "st" || p.norm == "mt" || strings.Contains(p.norm, ".")) && !starters.has(tokens[j+1].norm):
		case t.norm == "/" && !t.has(spaced) && p.has(upper) && j+1 < s.last && tokens[j+1].has(upper) && !tokens[j+1].has(spaced):
		case t.norm == "&" && j+1 < s.last && tokens[j+1].has(capital):
		case t.norm == "," && j+1 < s.last && legalForms.has(strings.ReplaceAll(tokens[j+1].norm, ".", "")) && tokens[j+1].has(capital):
		case nameWords.has(t.norm) && linksName(tokens, s, i, j):
		case t.norm == "dba" && j+1 < s.last && tokens[j+1].has(capital):
		case townLinks(tokens, s, j) > 0:
			j++
		case tradingAs(tokens[:s.last], j):
			j += 4
		case t.has(number) && len(t.norm) < 3 && j+1 < s.last && tokens[j+1].has(capital) && orgWords.has(tokens[j+1].norm) && !isMonth(p.norm):
		default:
			return j
		}
	}
	return s.last
}

// initialAt knows the "A." of "Jane A. Roe".
func initialAt(tokens []token, j int) bool {
	return len(tokens[j].norm) == 1 && j+2 < len(tokens) && tokens[j+1].norm == "." && !tokens[j+1].has(spaced) && tokens[j+2].has(capital) && tokens[j-1].has(capital) && firstNames.has(tokens[j-1].norm)
}

// tradingAs knows "d/b/a" before a capital.
func tradingAs(tokens []token, j int) bool {
	return j+5 < len(tokens) && tokens[j].norm == "d" && tokens[j+1].norm == "/" && tokens[j+2].norm == "b" && tokens[j+3].norm == "/" && tokens[j+4].norm == "a" && tokens[j+5].has(capital)
}

// dataFirm knows "Acme Data Services" from "Acme Data Breach".
func dataFirm(tokens []token, j int) bool {
	if tokens[j].norm != "data" || j+1 >= len(tokens) {
		return false
	}
	next := tokens[j+1]
	if tokens[j].has(capital) && !tokens[j].has(upper) && !next.has(capital) && tokens[j-1].has(capital) && (next.norm == "," || next.norm == ".") {
		return true // "Harrow Public Data, a broker"
	}
	return next.has(capital) && !nameStops.has(next.norm) && !dataMatters.has(next.norm) || next.norm == "&" && j+2 < len(tokens) && tokens[j+2].has(capital)
}

// dataMatters after "Data" make a matter of it and no firm.
var dataMatters = set("protection privacy security theft loss incident exposure exposed stolen leaked act commissioner authority controller from of on for")

// townLinks stand within names of towns: "Harrow an der Elbe".
func townLinks(tokens []token, s sentence, j int) int {
	switch w := tokens[j].norm; {
	case j+1 >= s.last:
		return 0
	case (w == "an" || w == "ob" || w == "in") && tokens[j+1].norm == "der" && j+2 < s.last && tokens[j+2].has(capital):
		return 1
	}
	return 0
}

// continuesPossessive lets "Children's Mercy Hospital" and "St. Mary's Medical
// Center" go on, but not "Verizon's NICE Systems".
func continuesPossessive(tokens []token, j int) bool {
	switch tokens[j-1].norm {
	case "st":
		return tokens[j].has(capital)
	}
	if saint := j >= 2 && tokens[j-2].norm == "st" && tokens[j-2].has(capital); saint || pluralOwner(tokens, j) {
		return tokens[j].has(capital)
	}
	if possessiveBrands.has(tokens[j-1].norm) {
		return tokens[j].has(capital)
	}
	return j >= 3 && tokens[j-2].norm == "." && tokens[j-3].norm == "st" && tokens[j].has(capital)
}

// pluralOwner knows "the Mariners' Benevolent Fund": those that the body is for, and
// what it is.
func pluralOwner(tokens []token, j int) bool {
	owner := tokens[j-1]
	if !strings.HasSuffix(owner.norm, "s") || !owner.has(capital) || j < 2 || tokens[j-2].norm != "the" && !tokens[j-2].has(capital) {
		return false
	}
	for i := j; i < len(tokens) && i < j+4 && tokens[i].has(capital); i++ {
		if orgWords.has(tokens[i].norm) {
			return int(owner.end-owner.start) <= len(owner.norm)+3
		}
	}
	return false
}

// possessiveBrands are possessives within names rather than before them.
var possessiveBrands = set(`children women men people veterans teachers king queen mcdonald moody dick physician physicians sotheby christie macy wendy kohl lowe hudson lloyd lloyds sainsbury land
	dillard trader joe domino papa john jimmy arby chili denny applebee hardee carl levi kellogg campbell reese cabela bj sam victoria barclay harrah bally caesar culver casey peet boscov claire
	bishop patient patients doctor doctors nurse nurses worker workers mother father saint farmer farmers driver drivers player players lord soldier soldiers sailor seamen citizen citizens
	paul mary luke joseph john's guy david lady girl girls boy boys student students firefighter firefighters policemen educator employer employers employee employees member members
	hobby guitar shoppers ripley madame grocer grocers merchant merchants traveler travelers traveller travellers fisherman fishermen blackbaud`)

// linksName says whether a small word at j links what stands before it to a
// capital after it. "and" links only where an organization's word follows, since
// it mostly joins two names.
func linksName(tokens []token, s sentence, start, j int) bool {
	k := j + 1
	if k < s.last && tokens[k].norm == "the" {
		k++
	}
	if k >= s.last || !tokens[k].has(capital) || tokens[j-1].has(possessive) {
		return false
	}
	switch tokens[j].norm {
	case "in", "on":
		return j == start+1 && practiceWords.has(tokens[j-1].norm) || j > start && (tokens[j-1].norm == "institute" || tokens[j-1].norm == "commission" || tokens[j-1].norm == "committee" || tokens[j-1].norm == "council" || tokens[j-1].norm == "conference")
	case "of", "for", "de", "la", "du", "des", "von", "van", "di", "del", "der", "&":
		return !isMonth(tokens[k].norm) && weekdayOf(tokens[k].norm) < 0
	case "the":
		return tokens[j-1].norm == "save" || tokens[j-1].norm == "feed" || tokens[j-1].norm == "of" && j-1 > start && (orgWords.has(tokens[j-2].norm) || officeHeads.has(tokens[j-2].norm) || placeHeads.has(tokens[j-2].norm))
	case "and":
		return joinsOneName(tokens, s, start, j, k)
	case "at":
		if j == start+1 && start == s.body && strings.HasSuffix(tokens[start].norm, "s") {
			return false // "Scouts at Acme"
		}
		return orgWords.has(tokens[j-1].norm) && tokens[j-1].norm != "school" && tokens[j-1].norm != "systems"
	}
	return false
}

// practiceWords open the names of practices: "Associates in Eye Care".
var practiceWords = set("associates consultants specialists physicians partners leaders institute")

func weekdayOf(norm string) int {
	if d, ok := weekdays[norm]; ok {
		return int(d)
	}
	return -1
}
