package views

import (
	"encoding/json"
	"testing"
)

// TestPresets: in no preset does a key do two things, and every action has a key.
func TestPresets(t *testing.T) {
	for _, p := range Presets {
		for _, alone := range []bool{false, true} {
			k := Keys{Preset: p.Name, NoLetters: alone}
			if clash := k.Clash(); clash != "" {
				t.Errorf("%s: %s", p.Label, clash)
			}
			var actions map[string]string
			if err := json.Unmarshal([]byte(k.JSON()), &actions); err != nil {
				t.Fatal(err)
			}
			for _, a := range Actions {
				if len(k.Of(a.Name)) == 0 {
					t.Errorf("%s: no key to %s", p.Label, a.Does)
				}
			}
			for key, action := range actions {
				if alone && oneCharacter(key) {
					t.Errorf("%s: %q alone does %s", p.Label, key, action)
				}
			}
		}
	}
}

func TestOwnKeys(t *testing.T) {
	k := Keys{Own: map[string]string{"accept": "x", "finish": "Ctrl+s"}}
	if got := k.Label("accept") + " " + k.Label("finish"); got != "x Ctrl s" {
		t.Errorf("accept and finish are %q", got)
	}
	if keys := k.Of("reject"); len(keys) != 0 {
		t.Errorf("x still rejects: %q", keys)
	}
	if k := (Keys{Own: map[string]string{"accept": "q", "reject": "q"}}); k.Clash() == "" {
		t.Error("two actions share a key of the person's choice")
	}
}
