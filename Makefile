# Assay needs Go and a C compiler; only `css` and `vendor` need Node.

comma    := ,
space    := $(subst ,, )
LIKENEWS := testdata/control.jsonl,testdata/counterparts.jsonl
CORPUS   := $(subst $(space),$(comma),$(wildcard testdata/corpus/*.jsonl))
TAILWIND := node_modules/.bin/tailwindcss
STATIC   := web/static
AXE      := web/testdata/axe

.DEFAULT_GOAL := help
.PHONY: help run test check gate baseline fmt generate templ css vendor bench model accuracy bench-others load jobs pages latency fuzz screenshots deps

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## start a demo in the browser, with articles to label
	go run . demo

test: deps check ## run all checks and tests; installs Chromium and PostgreSQL where it may
	go test -timeout 30m ./...

check: ## check format, vet, staticcheck and module sums; changes nothing
	@bad=$$(find . -name '*.go' -not -path './node_modules/*' -exec gofmt -l {} +); \
	  test -z "$$bad" || { echo "not formatted, run make fmt:"; echo "$$bad"; exit 1; }
	@templ=$$(go tool -n templ) && for file in $$(find views -name '*.templ'); do \
	  $$templ fmt -stdin-filepath $$file < $$file | cmp -s - $$file || { echo "not formatted, run make fmt: $$file"; exit 1; }; \
	done
	go vet ./...
	go tool staticcheck ./...
	go mod verify

gate: ## hold our own extractor against the committed baseline, on the samples
	@.ci/gate

baseline: ## renew that baseline, when a better extractor has been merged
	@.ci/gate renew

fmt: ## format Go and templ files
	find . -name '*.go' -not -path './node_modules/*' -exec gofmt -w {} +
	go tool templ fmt views

generate: templ css ## regenerate Go from templ files, then the stylesheet

templ: ## regenerate Go from templ files
	go tool templ generate

css: node_modules ## build the stylesheet and the sum that shows when it is stale
	$(TAILWIND) --input $(STATIC)/app.tailwind.css --output $(STATIC)/app.css --minify
	go run ./web/stylesheet/sum

vendor: node_modules ## copy the browser libraries, and axe for the tests, with their licences from the npm packages
	cp node_modules/htmx.org/dist/htmx.min.js           $(STATIC)/htmx.min.js
	cp node_modules/htmx.org/LICENSE                    $(STATIC)/licenses/htmx.txt
	cp node_modules/htmx-ext-sse/dist/sse.js            $(STATIC)/sse.js
	cp node_modules/htmx-ext-sse/LICENSE                $(STATIC)/licenses/sse.txt
	cp node_modules/idiomorph/dist/idiomorph-ext.min.js $(STATIC)/idiomorph-ext.min.js
	cp node_modules/idiomorph/LICENSE                   $(STATIC)/licenses/idiomorph.txt
	cp node_modules/axe-core/axe.min.js                 $(AXE)/axe.min.js
	cp node_modules/axe-core/LICENSE                    $(AXE)/LICENSE
	cp node_modules/axe-core/LICENSE-3RD-PARTY.txt      $(AXE)/LICENSE-3RD-PARTY.txt

model: ## train the default model anew, on our own corpus and the articles of ASSAY_DATA
	@test -n "$$ASSAY_DATA" || { echo "ASSAY_DATA is not set; it names the folder of real articles with gold labels"; exit 1; }
	go run . learn --anew --gold $$ASSAY_DATA/news.jsonl,$$ASSAY_DATA/hhs.jsonl,$$ASSAY_DATA/seeds.jsonl,$(LIKENEWS) --also $(CORPUS) \
		--weight $$ASSAY_DATA/news.jsonl=5,$$ASSAY_DATA/seeds.jsonl=5 --out annotate/extract/default.model

accuracy: ## measure the extractor on the articles of ASSAY_DATA, by cross-validation and on unread ones
	go run ./bench/accuracy

bench: ## print articles, records and decisions a second, and memory
	@bench/run.sh

bench-others: ## time other tools on the same articles, beside extract; needs npm and Python
	@bench/other-tools/run.sh

load: ## fifty reviewers, a decision a second each, on 100,000 articles; then the same beside an import
	go run ./bench/reviewers
	go run ./bench/reviewers -background 20000

jobs: ## 10,000 jobs with kill -9 in between; an extraction by a job and by the command line; reviewers beside one
	go run ./bench/jobs -kill
	go run ./bench/jobs -speed
	go run ./bench/reviewers -people 20 -job

pages: ## the server's time for every page, with 100,000 articles and 100 evaluations, on SQLite and PostgreSQL
	go run ./bench/pages

latency: ## what a reviewer feels, measured in the page of a headless Chromium, on 100,000 articles
	go run ./bench/latency

fuzz: ## fuzz every reader and the extractor, ten minutes each (FUZZTIME=1m for less)
	@bench/fuzz.sh

screenshots: ## take pictures of every page into screenshots/, those for leads on paper too, and those of the README
	go test ./web -count=1 -run TestScreenshots -screenshots $(CURDIR)/screenshots
	@mkdir -p docs && cp screenshots/review-light-desk.png docs/review.png && cp screenshots/accuracy-light-desk.png docs/accuracy.png

deps:
	@.ci/deps

node_modules: package.json package-lock.json
	npm ci --silent
	@touch node_modules
