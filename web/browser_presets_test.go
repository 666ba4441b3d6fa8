package web_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// prefer opens the review anew with preferences.
func (d *desk) prefer(p store.Preferences) {
	d.t.Helper()
	p.Threshold = 0.9
	if err := d.SavePreferences(d.t.Context(), d.person.ID, p); err != nil {
		d.t.Fatal(err)
	}
	d.open(d.site.url + views.ReviewURL(d.review))
}

// pressing is the action that presses a key as preferences name it.
func pressing(t *testing.T, name string) chromedp.Action[chromedp.Void] {
	t.Helper()
	var held chromedp.Modifier
	for prefix, modifier := range map[string]chromedp.Modifier{"Ctrl+": chromedp.ModifierCtrl, "Alt+": chromedp.ModifierAlt, "Shift+": chromedp.ModifierShift} {
		if strings.Contains(name, prefix) {
			held |= modifier
			name = strings.Replace(name, prefix, "", 1)
		}
	}
	named := map[string]string{"space": " ", "Enter": kb.Enter, "Backspace": kb.Backspace, "Delete": kb.Delete, "ArrowUp": kb.ArrowUp,
		"ArrowDown": kb.ArrowDown, "ArrowLeft": kb.ArrowLeft, "ArrowRight": kb.ArrowRight}
	if key, ok := named[name]; ok {
		name = key
	} else if len([]rune(name)) != 1 {
		t.Fatalf("no key is named %s", name)
	}
	return chromedp.KeyEvent(name, chromedp.KeyModifiers(held))
}

func (d *desk) stroke(key string) {
	d.t.Helper()
	d.doing = "pressing " + key
	d.do(pressing(d.t, key))
	d.settled()
}

// TestEveryPreset does with every key of every preset what it is for.
func TestEveryPreset(t *testing.T) {
	for _, preset := range views.Presets {
		t.Run(preset.Label, func(t *testing.T) {
			keys := views.Keys{Preset: preset.Name}
			d := newDesk(t, sample(t, "sample-01"), sample(t, "sample-02"), sample(t, "sample-03"), sample(t, "sample-05"))
			d.prefer(store.Preferences{Preset: preset.Name})
			undo := keys.Of("undo")[0]
			for action, want := range map[string]string{"accept": "accepted", "reject": "rejected", "not-stated": "not_stated"} {
				for _, key := range keys.Of(action) {
					d.goTo(annotate.VictimType)
					d.stroke(key)
					if got := d.field(0, annotate.VictimType).State(); string(got) != want {
						t.Errorf("%s leaves the field %s, not %s", key, got, want)
					}
					d.stroke(undo)
				}
			}
			d.movesByPreset(t, keys)
			d.undoesByPreset(t, keys)
			d.leavesByPreset(t, keys)
		})
	}
}

func (d *desk) movesByPreset(t *testing.T, keys views.Keys) {
	t.Helper()
	for action, want := range map[string]string{"next-field": annotate.VictimLocation, "previous-field": annotate.Victim} {
		for _, key := range keys.Of(action) {
			d.goTo(annotate.VictimType)
			d.stroke(key)
			d.wantOn(want)
		}
	}
	for _, key := range keys.Of("correct") {
		d.goTo(annotate.Victim)
		d.stroke(key)
		if d.text(editor) == "" {
			t.Errorf("%s opens no editor", key)
		}
		d.key(kb.Escape)
	}
	d.stroke(keys.Of("help")[0])
	if got := d.text(`#keys`); !strings.Contains(got, "accept the proposal") {
		t.Errorf("the list of keys reads %q", got)
	}
	d.key(kb.Escape)
}

func (d *desk) undoesByPreset(t *testing.T, keys views.Keys) {
	t.Helper()
	state := func() annotate.State { return d.field(0, annotate.Victim).State() }
	for i, undo := range keys.Of("undo") {
		redos := keys.Of("redo")
		d.goTo(annotate.Victim)
		if i == 0 {
			d.stroke(keys.Of("accept")[0])
		}
		d.stroke(undo)
		if got := state(); got != annotate.StateOpen {
			t.Errorf("%s leaves the field %s", undo, got)
		}
		d.stroke(redos[i%len(redos)])
		if got := state(); got != annotate.StateAccepted {
			t.Errorf("%s leaves the field %s", redos[i%len(redos)], got)
		}
	}
}

func (d *desk) leavesByPreset(t *testing.T, keys views.Keys) {
	t.Helper()
	d.onward(pressing(t, keys.Of("skip")[0]))
	for _, key := range keys.Of("finish") {
		d.review = eval[int64](d.tab, `Number(document.querySelector('[data-review]').dataset.review)`)
		d.stroke(keys.Of("no-incident")[0])
		d.onward(pressing(t, key))
		if d.stored().Finished.IsZero() {
			t.Errorf("%s does not finish", key)
		}
	}
}

// TestRemappedKey: a key of one's own does it, and the preset's does not any more;
// with letters switched off it takes Alt.
func TestRemappedKey(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.prefer(store.Preferences{Keys: map[string]string{"accept": "q", "reject": "a"}})
	d.key("q")
	d.key("a")
	d.key("x")
	d.wantLog("accepted victim "+string(harlow), "rejected victim_type healthcare_provider")
	if n := len(d.log()); n != 2 {
		t.Errorf("the log is %q", d.log())
	}
	if got := d.text(`.row.on [data-do=accept] kbd`); got != "q" {
		t.Errorf("the key strip says %q", got)
	}
	d.prefer(store.Preferences{Keys: map[string]string{"accept": "q"}, NoLetters: true})
	d.goTo(annotate.VictimLocation)
	d.key("q")
	if n := len(d.log()); n != 2 {
		t.Errorf("a letter alone decided: %q", d.log())
	}
	d.stroke("Alt+q")
	d.wantLog("accepted victim_location US-OR")
}
