package extract

import (
	"slices"
	"strings"

	"assay/annotate"
)

// alikePhrases say that what befell one organization befell another too.
var alikePhrases = []phrases{
	{"alike", `in the/much/exactly same way/manner/fashion/vein|in much the same way/manner|in a/an like/similar/identical way/manner/fashion/fix|in a similar fix/bind/position|likewise|the very same|same trouble/thing/fate/fix/problem/attack/attacks/flaw/bug/hole/mistake/error/slip/malware/ransomware/virus/worm/method/trick/scam/scheme/weakness/blunder/vulnerability/intruders/hackers/gang/campaign/kind/sort|
		did/done/happened/goes/went the same|the same happened/befell|just the same|similar/identical breach/breaches/attack/attacks/incident/incidents/hack/hacks/trouble/troubles/slip/mistake/fate/problem/problems/lapse/leak/theft/scam/error/blunder/case/cases/email/emails/letter/flaw/intrusion/infection|another such case/attack/breach/incident/leak|such a/another case|suffered likewise|also fell victim|fell victim too|met the same|shared the/that fate`},
}

// alike proposes for a further incident what the primary one has, where the text
// says that the two are alike: "Acme had the same trouble", "Beta (likewise)".
func (s *scope) alike(key string) []candidate {
	if s.incident == 0 {
		return nil
	}
	var out []candidate
	for _, m := range s.found[inAlike] {
		if !s.owns(m.first) && !s.shares(m.first) {
			continue
		}
		for _, v := range s.primaryValues(key) {
			c := s.candidate(v, m.first, m.last)
			c.add("alike", 1)
			c.add("value="+v.String(), 1)
			s.situate(&c)
			out = append(out, c)
		}
		break // the first is enough
	}
	return out
}

// primaryValues are what the rules chose for the primary incident, in order.
func (s *scope) primaryValues(key string) []annotate.Value {
	var out []annotate.Value
	for v := range s.primaryHas[key] {
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b annotate.Value) int { return strings.Compare(a.String(), b.String()) })
	return out
}
