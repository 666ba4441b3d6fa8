package extract

import "strings"

// kindsOfName tells what the victim's name says of it, as features. A firm with a name
// that says nothing of health care reports for the health plan of its employees.
func (s *scope) kindsOfName() []string {
	if s.victim < 0 {
		return []string{"not named"}
	}
	n := s.names[s.organizations[s.victim].display]
	var out []string
	for _, m := range mentionsWithin(s.found[inVictimNames], n.first, n.last) {
		value, _ := strings.CutSuffix(m.value, weak)
		out = append(out, "named as "+value)
	}
	if len(out) == 0 {
		out = append(out, "named as nothing")
	}
	if insurers.holds(s.token(n.first)) {
		out = append(out, "named as an insurer")
	}
	if role := s.account.role[s.victim]; role != "" {
		for _, kind := range out {
			out = append(out, kind+" and "+role)
		}
	}
	return out
}
