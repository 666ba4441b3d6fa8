package extract

import "assay/annotate"

// unit is what a count counts.
type unit string

const (
	unitPeople  unit = "people"  // people, patients, customers
	unitRecords unit = "records" // records, accounts: count as people where the article uses them so
	unitOther   unit = "other"   // organizations, files, computers: never people
)

var unitTable = []phrases{
	{"people", `people|persons|person|individuals|individual|patients|patient|customers|customer|users|user|members|member|employees|employee|students|student|consumers|clients|
		subscribers|guests|passengers|workers|residents|citizens|taxpayers|voters|americans|australians|britons|canadians|californians|children|kids|adults|players|cardholders|
		shoppers|donors|applicants|policyholders|beneficiaries|enrollees|veterans|staff|staffers|staff members|job seekers|men|women|travelers|travellers|visitors|athletes|teachers|
		personnel|families|drivers|fans|borrowers|account holders|victims|recipients|participants|volunteers|gamers|professionals|doctors|participants|households|parents|plan members|
		contractors|soldiers|officers|faculty|alumni|retirees|inmates|nurses|physicians|of its customers/users/patients/members/employees|of their customers/users|graduates|owners`},
	{"records", `records|record|accounts|account|profiles|user accounts|logins|credentials|cards|payment cards|credit cards|credit and debit cards|card numbers|credentials|email addresses|
		passwords|registrations|identities|emails|social security numbers|passport numbers|messages|entries|rows|user records|usernames`},
	{"other", `organizations|organisations|companies|company|hotels|hotel|stores|store|locations|restaurants|computers|computer|files|file|servers|systems|countries|country|devices|
		gb|tb|mb|gigabytes|terabytes|documents|websites|sites|apps|employers|providers|hospitals|clinics|schools|banks|firms|businesses|agencies|forums|machines|pcs|laptops|
		phones|domains|times|days|weeks|months|years|hours|minutes|year|month|day|hour|week|percent|pages|attacks|breaches|vulnerabilities|flaws|incidents|bitcoin|bitcoins|
		dollars|euros|pounds|vendors|facilities|properties|practices|routers|databases|images|photos|episodes|states|cities|counties|degrees|miles|feet|downloads|boxes|terminals|of the world`},
}

// qualifierWords stand before a number; where there is none the count is exact.
var qualifierWords = []struct {
	qualifier annotate.Qualifier
	words     map[string]bool
}{
	{annotate.AtLeast, set("over exceeding exceeds exceeded")},
	{annotate.About, set("about around approximately nearly almost some roughly estimated circa approx close approximate ~ or-so")},
	{annotate.AtMost, set("under below upto")},
}

// twoWordQualifiers by their two last words before the number.
var twoWordQualifiers = map[string]annotate.Qualifier{
	"more than": annotate.AtLeast, "greater than": annotate.AtLeast, "at least": annotate.AtLeast, "well over": annotate.AtLeast, "upwards of": annotate.AtLeast, "upward of": annotate.AtLeast,
	"up to": annotate.AtMost, "fewer than": annotate.AtMost, "less than": annotate.AtMost, "many as": annotate.AtMost, "at most": annotate.AtMost, "maximum of": annotate.AtMost,
	"no fewer": annotate.AtLeast, "close to": annotate.About, "an estimated": annotate.About, "just over": annotate.AtLeast, "just under": annotate.About, "in excess": annotate.AtLeast,
	"excess of": annotate.AtLeast, "estimated at": annotate.About, "neighborhood of": annotate.About, "close of": annotate.About, "fewer as": annotate.AtMost,
}

// count is a number of people or records, with its qualifier.
type count struct {
	n           int64
	qualifier   annotate.Qualifier
	unit        unit
	first, last int  // tokens of qualifier and number
	noun        int  // token of the unit's noun, -1 where there is none
	exactLook   bool // not a round number
}

// findCounts generates every number that could count people. unitAt holds the
// unit that starts at a token.
func findCounts(tokens []token, sentences []sentence, units []mention) []count {
	unitAt := make(map[int]mention, len(units))
	for _, u := range units {
		unitAt[u.first] = u
	}
	var out []count
	for _, s := range sentences {
		for i := s.first; i < s.last; i++ {
			q, ok := quantityAt(tokens[:s.last], i)
			if !ok || !countable(tokens[:s.last], s.first, q) {
				if ok {
					i = q.last - 1
				}
				continue
			}
			c := count{n: whole(q.n), first: q.first, last: q.last, noun: -1, exactLook: whole(q.n)%100 != 0}
			readPlus(tokens[:s.last], &c)
			readUnit(tokens[:s.last], unitAt, &c)
			readQualifier(tokens, s.first, &c)
			if n := len(out); n > 0 && c.qualifier == annotate.Exact && out[n-1].noun >= s.first && out[n-1].noun == c.first-2 && tokens[c.first-1].norm == "and" {
				c.qualifier = out[n-1].qualifier // "more than 20 firms and 3 million people"
			}
			out = append(out, c)
			i = q.last - 1
		}
	}
	return joinRanges(tokens, out)
}

// countable leaves out money, shares, years, times, parts of longer numbers, and
// numbers below ten that could be anything.
func countable(tokens []token, first int, q quantity) bool {
	if q.first > first {
		p := tokens[q.first-1]
		switch p.norm {
		case "$", "£", "€", "¥", "#", "no", "version", "cve", "windows", "page", "level", "phase", "top", "section", "chapter", "age", "aged":
			return false
		case ":", "/", ".":
			if !tokens[q.first].has(spaced) {
				return false
			}
		}
		if tokens[q.first].has(joined) && p.has(number) || p.has(capital) && isMonth(p.norm) {
			return false
		}
	}
	if q.last < len(tokens) {
		next := tokens[q.last]
		switch {
		case next.norm == "%" || next.norm == "percent" || next.norm == "per" && !next.has(joined):
			return false
		case next.has(joined):
			return next.norm == "plus"
		case !next.has(spaced) && (next.norm == ":" || next.norm == "/"):
			return false
		case isMonth(next.norm) && next.has(capital):
			return false
		}
	}
	plain := len(tokens[q.first].norm) == 4 && q.last == q.first+1 && tokens[q.first].has(number)
	if plain && q.n >= 1900 && q.n < 2100 {
		return false
	}
	return q.n >= 10 && q.n < 8e9 || q.n >= 2 && tokens[q.first].has(number)
}

// readUnit looks for the noun within the next words.
func readUnit(tokens []token, unitAt map[int]mention, c *count) {
	for i := c.last; i < len(tokens) && i < c.last+6; i++ {
		if u, ok := unitAt[i]; ok {
			c.unit, c.noun = unit(u.value), u.last-1
			// "patient records", "Yahoo user accounts": the last of a run decides
			for j := u.last; j < len(tokens) && j <= u.last; j++ {
				if v, ok := unitAt[j]; ok {
					if c.unit != unitPeople || unit(v.value) != unitRecords {
						c.unit = unit(v.value)
					}
					c.noun = v.last - 1
				}
			}
			return
		}
		t := tokens[i]
		if !t.has(letters) || t.norm == "and" || t.norm == "in" || t.norm == "to" || t.norm == "was" || t.norm == "were" || t.norm == "with" {
			return
		}
	}
}

// readPlus reads "6,000+" and "6,000-plus".
func readPlus(tokens []token, c *count) {
	c.qualifier = annotate.Exact
	if c.last < len(tokens) && (tokens[c.last].norm == "+" && !tokens[c.last].has(spaced) || tokens[c.last].norm == "plus" && tokens[c.last].has(joined)) {
		c.qualifier = annotate.AtLeast
		c.last++
	}
}

// readQualifier looks at the words before the number and takes them into the
// count's tokens.
func readQualifier(tokens []token, first int, c *count) {
	i := c.first
	for n := 0; n < 2 && i > first; n++ {
		switch tokens[i-1].norm {
		case "a", "an", "the", "total", "another", "additional", "as", "of", "than":
		default:
			n = 2
			continue
		}
		if i-1 > first {
			if q, ok := twoWordQualifiers[tokens[i-2].norm+" "+tokens[i-1].norm]; ok {
				c.qualifier, c.first = q, i-2
				return
			}
		}
		i--
	}
	if i <= first {
		return
	}
	if i-1 > first {
		if q, ok := twoWordQualifiers[tokens[i-2].norm+" "+tokens[i-1].norm]; ok {
			c.qualifier, c.first = q, i-2
			if q == annotate.AtMost && tokens[i-2].norm == "many" && i-3 >= first && tokens[i-3].norm == "as" {
				c.first = i - 3
			}
			return
		}
	}
	for _, q := range qualifierWords {
		if q.words[tokens[i-1].norm] {
			c.qualifier, c.first = q.qualifier, i-1
			return
		}
	}
}

// joinRanges makes "between 500 and 900", "500 to 900" and "500–900 patients"
// one count at most its upper end.
func joinRanges(tokens []token, all []count) []count {
	out := all[:0]
	for _, c := range all {
		if n := len(out); n > 0 && c.unit != "" && c.unit != unitOther && out[n-1].noun < 0 && c.first == out[n-1].last+1 && out[n-1].n < c.n {
			low := out[n-1]
			between := low.first > 0 && tokens[low.first-1].norm == "between"
			switch mid := tokens[low.last].norm; {
			case mid == "to" || mid == "–" || mid == "—" || mid == "-" || mid == "and" && between:
				c.first, c.qualifier = low.first, annotate.AtMost
				if between {
					c.first--
				}
				out[n-1] = c
				continue
			}
		}
		out = append(out, c)
	}
	return out
}
