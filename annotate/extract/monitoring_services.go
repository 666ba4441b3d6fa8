package extract

// monitoringServices are the mentions of monitoring and protection that are of this
// incident: those of the remedies, and the services by their names.
func (s *scope) monitoringServices() []mention {
	var out []mention
	for _, m := range s.found[inRemedies] {
		if s.owns(m.first) && (m.value == "credit_monitoring" || m.value == "identity_protection") {
			out = append(out, m)
		}
	}
	named := len(out)
	for i := range s.tokens {
		if monitoringNames.holds(&s.tokens[i]) && s.owns(i) && !(named > 0 && s.at[out[named-1].first] == s.at[i]) {
			out = append(out, mention{first: i, last: i + 1})
		}
	}
	return out
}

// serviceAfter says whether what lasts so long is a service: "two years of Experian",
// "a year of its monitoring".
func (s *scope) serviceAfter(i int, sentence sentence) bool {
	if s.norm(i) != "of" && s.norm(i) != "with" && s.norm(i) != "from" && s.norm(i) != "through" {
		return false
	}
	for j := i + 1; j < min(i+7, sentence.last); j++ {
		if monitoringNames.holds(s.token(j)) || servicesOffered.holds(s.token(j)) {
			return true
		}
	}
	return false
}

var (
	monitoringNames = set(`experian experian's transunion transunion's equifax equifax's kroll kroll's lifelock allclear cyberscout identityforce identityworks protectmyid privacyguard mytrueidentity
		idx epiq cyex cifas creditwise identityiq iris zander`)
	servicesOffered = set("monitoring protection restoration insurance alerts cover")
	offering        = set("offer offers offered offering provide provides provided providing pay pays paying free gets get receive eligible entitled enrol enroll complimentary given give gives")
	seeking         = set("seek seeks sought lawsuit suit sue sued suing plaintiffs")
)
