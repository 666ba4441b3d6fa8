package web_test

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// client is a browser without JavaScript: it keeps cookies, follows links and
// sends the forms of the pages it is shown.
type client struct {
	t      *testing.T
	base   string
	http   *http.Client
	header http.Header // sent along with every request
}

func newClient(t *testing.T, base string) *client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &client{t, base, &http.Client{Jar: jar, CheckRedirect: stay}, http.Header{}}
}

// with returns the same browser that sends one more header.
func (c *client) with(name, value string) *client {
	other := *c
	other.header = maps.Clone(c.header)
	other.header.Set(name, value)
	return &other
}

// htmx returns the same browser as our scripts ask for parts of pages.
func (c *client) htmx() *client { return c.with("HX-Request", "true") }

// answer is a response that was read whole.
type answer struct {
	t      *testing.T
	status int
	header http.Header
	url    *url.URL
	body   []byte
	doc    *goquery.Document
}

// send makes one request, to a path or a whole URL, and follows no redirect. A
// form is sent as a page of the site does.
func (c *client) send(method, path string, form url.Values) answer {
	c.t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	req := c.request(method, path, body)
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	maps.Copy(req.Header, c.header)
	return c.do(req)
}

func (c *client) request(method, path string, body io.Reader) *http.Request {
	c.t.Helper()
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.base+strings.TrimPrefix(path, c.base), body)
	if err != nil {
		c.t.Fatal(err)
	}
	return req
}

func (c *client) do(req *http.Request) answer {
	c.t.Helper()
	res, err := c.http.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		c.t.Fatalf("%s %s: %v", req.Method, req.URL, err)
	}
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	return answer{c.t, res.StatusCode, res.Header, req.URL, body, doc}
}

// follow goes where the answer leads, with GET.
func (c *client) follow(a answer) answer {
	c.t.Helper()
	for range 5 {
		if a.status != http.StatusSeeOther {
			return a
		}
		to, err := a.url.Parse(a.header.Get("Location"))
		if err != nil {
			c.t.Fatal(err)
		}
		a = c.send(http.MethodGet, to.String(), nil)
	}
	c.t.Fatalf("redirects without end at %s", a.url)
	return a
}

func (c *client) get(path string) answer {
	c.t.Helper()
	return c.follow(c.send(http.MethodGet, path, nil))
}

func (c *client) post(path string, form url.Values) answer {
	c.t.Helper()
	return c.follow(c.send(http.MethodPost, path, form))
}

// signIn spends a one-time link.
func (c *client) signIn(link string) *client {
	c.t.Helper()
	if a := c.submit(c.get(link), "main form", nil); a.status != http.StatusOK || a.doc.Find("header nav").Length() != 1 {
		c.t.Fatalf("the link does not sign in: %d %s", a.status, a.text("body"))
	}
	return c
}

// submit sends the one form of a page that a selector finds, with its hidden
// inputs and whatever is typed, by the control's name.
func (c *client) submit(a answer, selector string, typed map[string]string) answer {
	c.t.Helper()
	form := a.one(selector)
	values := formValues(form)
	for name, text := range typed {
		if form.Find(`[name="`+name+`"]`).Length() == 0 {
			c.t.Fatalf("%s: the form %s has no control %s", a.url, selector, name)
		}
		values.Set(name, text)
	}
	to, err := a.url.Parse(form.AttrOr("action", ""))
	if err != nil {
		c.t.Fatal(err)
	}
	if strings.EqualFold(form.AttrOr("method", "get"), "post") {
		return c.post(to.String(), values)
	}
	to.RawQuery = values.Encode()
	return c.get(to.String())
}

// formValues are what a browser would send of a form as it stands.
func formValues(form *goquery.Selection) url.Values {
	values := url.Values{}
	form.Find("input[name], select[name], textarea[name]").Each(func(_ int, control *goquery.Selection) {
		name := control.AttrOr("name", "")
		_, checked := control.Attr("checked")
		kind := control.AttrOr("type", "text")
		switch {
		case control.Is("[disabled]") || (kind == "radio" || kind == "checkbox") && !checked:
		case control.Is("select"):
			option := control.Find("option[selected]")
			if option.Length() == 0 {
				option = control.Find("option").First()
			}
			values.Add(name, option.AttrOr("value", option.Text()))
		default:
			values.Add(name, control.AttrOr("value", ""))
		}
	})
	return values
}

// one returns the only element that a selector finds.
func (a answer) one(selector string) *goquery.Selection {
	a.t.Helper()
	found := a.doc.Find(selector)
	if found.Length() != 1 {
		a.t.Fatalf("%s (%d): %d elements are %s in %s", a.url, a.status, found.Length(), selector, a.body)
	}
	return found
}

// has says whether a selector finds anything.
func (a answer) has(selector string) bool { return a.doc.Find(selector).Length() > 0 }

// text returns the words of what a selector finds, with single spaces.
func (a answer) text(selector string) string { return words(a.doc.Find(selector)) }

func words(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }

// texts returns the words of each element.
func (a answer) texts(selector string) []string {
	return a.doc.Find(selector).Map(func(_ int, s *goquery.Selection) string { return words(s) })
}

// is fails the test unless the answer has a status.
func (a answer) is(status int) answer {
	a.t.Helper()
	if a.status != status {
		a.t.Fatalf("%s: status %d, not %d: %s", a.url, a.status, status, a.text("body"))
	}
	return a
}

// alert returns what the page complains of.
func (a answer) alert() string { return a.text("[role=alert]") }

// wants fails the test unless what a selector finds reads so.
func (a answer) wants(selector, text string) {
	a.t.Helper()
	if got := a.text(selector); got != text {
		a.t.Errorf("%s: %s reads %q, not %q", a.url, selector, got, text)
	}
}

// mentions fails the test unless what a selector finds holds the words.
func (a answer) mentions(selector, text string) {
	a.t.Helper()
	if got := a.text(selector); !strings.Contains(got, text) {
		a.t.Errorf("%s: %s reads %q, without %q", a.url, selector, got, text)
	}
}

// upload sends a file, as the form of the page of imports does.
func (c *client) upload(t *testing.T, name, content string) answer {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("file", name)
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	if err = errors.Join(err, form.Close()); err != nil {
		t.Fatal(err)
	}
	req := c.request(http.MethodPost, "/import", &body)
	req.Header.Set("Content-Type", form.FormDataContentType())
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	return c.follow(c.do(req))
}
