package views

import "time"

// SettingsPage is how the project works. Shares and the threshold are hundredths,
// as typed.
type SettingsPage struct {
	Page
	Policies                           []string
	Policy                             string
	RandomShare, BlindShare, Threshold string
	Changes                            []SettingsLine // the last one first
	Wrong                              string         // name of the control that holds no such value
	Saved                              bool
}

// SettingsLine is a change that was made: of settings, or of the rules of the gate.
type SettingsLine struct {
	By    string
	At    time.Time
	What  []SettingChange
	Rules []RuleLine // of the gate
}

// SettingChange is one setting before and after.
type SettingChange struct{ Name, From, To string }

// settingLabels say what the settings are.
var settingLabels = map[string]string{
	"policy": "order", "random_share": "random share", "blind_share": "blind share", "threshold": "accept all from",
}

// policyLabels say in which order articles are given out.
var policyLabels = map[string]string{
	"uncertain": "Least certain first", "random": "At random", "oldest": "Oldest first", "list": "The worklist only",
}

func (c SettingChange) label() string { return settingLabels[c.Name] }

// value writes a setting with its unit.
func (c SettingChange) value(text string) string {
	if c.Name == "policy" {
		return policyLabels[text]
	}
	return text + " %"
}

// conclusion is the page in a sentence.
func (v SettingsPage) conclusion() string {
	if v.Wrong != "" {
		return "Settings"
	}
	return policyLabels[v.Policy] + ", " + v.BlindShare + " % blind."
}

// complaint says what is wrong with a control, "" for nothing.
func (v SettingsPage) complaint(name string) string {
	switch {
	case name != v.Wrong:
		return ""
	case name == "policy":
		return "Choose one of the orders."
	case name == "threshold":
		return "The threshold is a number above 0, at most 100."
	}
	return "A share is a number from 0 to 100."
}
