package views

import (
	"encoding/json"
	"slices"
	"strings"
)

// Action is something that a key of the review page does.
type Action struct {
	Name string   // as scripts and preferences know it
	Does string   // as a person reads it
	Keys []string // of Assay's own preset
}

// Actions are all actions of the review page, as its help lists them. A key is
// named by its character, or as browsers name it; Ctrl stands for Command too.
var Actions = []Action{
	{"next-field", "next field", []string{"j", "ArrowDown"}},
	{"previous-field", "previous field", []string{"k", "ArrowUp"}},
	{"next-value", "next value of a set", []string{"ArrowRight"}},
	{"previous-value", "previous value of a set", []string{"ArrowLeft"}},
	{"accept", "accept the proposal; where there is none, not stated", []string{"a"}},
	{"correct", "correct the value, or add one", []string{"e"}},
	{"reject", "reject", []string{"x"}},
	{"not-stated", "not stated", []string{"n"}},
	{"accept-all", "accept all that is sure enough", []string{"A"}},
	{"undo", "undo", []string{"u", "Ctrl+z"}},
	{"redo", "redo", []string{"U", "Ctrl+Shift+z"}},
	{"article-down", "read on in the article", []string{"PageDown"}},
	{"article-up", "go back in the article", []string{"PageUp"}},
	{"next-evidence", "next evidence of the field", []string{"]"}},
	{"previous-evidence", "previous evidence", []string{"["}},
	{"end-later", "widen the evidence by a word at its end", []string{"Shift+ArrowRight"}},
	{"end-earlier", "narrow it at its end", []string{"Shift+ArrowLeft"}},
	{"start-earlier", "widen it at its start", []string{"Shift+ArrowUp"}},
	{"start-later", "narrow it at its start", []string{"Shift+ArrowDown"}},
	{"select-words", "select words by keyboard", []string{"m"}},
	{"next-incident", "next incident", []string{"i"}},
	{"add-incident", "add an incident", []string{"+"}},
	{"no-incident", "no incident here", []string{"0"}},
	{"make-primary", "make the incident the primary one", []string{"P"}},
	{"merge-incident", "merge the incident with the one before it", []string{"M"}},
	{"remove-incident", "take the incident out", []string{"D"}},
	{"flag", "flag the field with a comment", []string{"f"}},
	{"guideline", "the field's guideline", []string{"g"}},
	{"why", "why this was proposed", []string{"w"}},
	{"hint", "go to what hardly goes together", []string{"h"}},
	{"keep-stored", "of two decisions, keep the one that is stored", []string{"1"}},
	{"take-mine", "of two decisions, save one's own instead", []string{"2"}},
	{"order", "fields least certain first, and back", []string{"o"}},
	{"skip", "skip the article", []string{"space"}},
	{"finish", "finish and go on", []string{"Ctrl+Enter"}},
	{"help", "all keys", []string{"?"}},
}

// Preset is a set of keys that people know from elsewhere: what differs from
// Assay's own.
type Preset struct {
	Name, Label string
	Keys        map[string][]string // by action
}

// Presets, Assay's own first.
var Presets = []Preset{
	{"", "Assay", nil},
	{"prodigy", "Prodigy", map[string][]string{
		"undo": {"Backspace", "Delete", "Ctrl+z"}, "finish": {"Ctrl+Enter", "Ctrl+s"},
	}},
	{"label-studio", "Label Studio", map[string][]string{
		"accept": {"a", "Alt+Enter"}, "skip": {"Ctrl+space"}, "undo": {"Ctrl+z"}, "redo": {"Ctrl+Shift+z"},
		"reject": {"x", "Backspace"}, "next-field": {"j", "ArrowDown", "Alt+ArrowDown"},
		"previous-field": {"k", "ArrowUp", "Alt+ArrowUp"}, "finish": {"Ctrl+Enter"},
	}},
	{"argilla", "Argilla", map[string][]string{
		"accept": {"Enter", "a"}, "reject": {"Backspace"}, "next-field": {"ArrowDown", "j"}, "previous-field": {"ArrowUp", "k"},
		"skip": {"Ctrl+ArrowRight"}, "finish": {"Ctrl+Enter"},
	}},
}

// Keys are what the keys of the review page do for one person.
type Keys struct {
	Preset    string            // "" is Assay's own
	Own       map[string]string // a key of the person's choice, by action
	NoLetters bool              // single characters do nothing alone, only with Alt
}

// Of returns the keys of an action, as they are pressed.
func (k Keys) Of(action string) []string {
	keys := []string{k.Own[action]}
	if keys[0] == "" {
		// A key of the person's choice is taken from the action that had it.
		keys = slices.DeleteFunc(slices.Clone(k.preset(action)), func(key string) bool {
			return slices.ContainsFunc(Actions, func(a Action) bool { return k.Own[a.Name] == key })
		})
	}
	for i, key := range keys {
		if k.NoLetters && oneCharacter(key) {
			keys[i] = "Alt+" + key
		}
	}
	return keys
}

func (k Keys) preset(action string) []string {
	for _, p := range Presets {
		if keys, ok := p.Keys[action]; ok && p.Name == k.Preset {
			return keys
		}
	}
	for _, a := range Actions {
		if a.Name == action {
			return a.Keys
		}
	}
	return nil
}

// oneCharacter says whether a key is one character, which speech input may type by
// chance (WCAG 2.1.4).
func oneCharacter(key string) bool { return len([]rune(key)) == 1 || key == "space" }

// JSON maps keys to actions, for the scripts.
func (k Keys) JSON() string {
	actions := make(map[string]string)
	for _, a := range Actions {
		for _, key := range k.Of(a.Name) {
			actions[key] = a.Name
		}
	}
	text, _ := json.Marshal(actions) // strings only
	return string(text)
}

// Label is an action's first key as a keyboard shows it.
func (k Keys) Label(action string) string {
	keys := k.Of(action)
	if len(keys) == 0 {
		return ""
	}
	return keyLabel(keys[0])
}

var keySymbols = strings.NewReplacer("PageDown", "PgDn", "PageUp", "PgUp", "ArrowUp", "↑", "ArrowDown", "↓", "ArrowLeft", "←", "ArrowRight", "→", "Enter", "↵", "Shift+", "⇧ ", "Ctrl+", "Ctrl ", "Alt+", "Alt ")

func keyLabel(key string) string { return keySymbols.Replace(key) }

// Clash says which key two actions share, "" for none.
func (k Keys) Clash() string {
	taken := make(map[string]Action)
	for _, a := range Actions {
		for _, key := range k.Of(a.Name) {
			if other, ok := taken[key]; ok {
				return "The key " + keyLabel(key) + " would do two things: " + other.Does + ", and " + a.Does + "."
			}
			taken[key] = a
		}
	}
	return ""
}
