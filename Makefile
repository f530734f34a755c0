# sitrep: turns a folder of CSV and Markdown into a situation report.
# `make` alone lists the targets: the words behind `##`.

# The situation to report on; left out, the only one in Data/. As: make report SITUATION=Data/my-situation
SITUATION ?=

SITREP := .build/release/sitrep

# With Swift's library inside, the program starts in half the time and runs without Swift. Some toolchains do not bring it.
SWIFT := $(realpath $(shell command -v swift 2>/dev/null))
STATIC := $(if $(wildcard $(dir $(SWIFT))../lib/swift_static/),--static-swift-stdlib)

# Fifty thousand addresses that are set when the program starts are a bit each instead of 24 bytes, which are all read then.
RELOCATIONS := $(if $(wildcard $(dir $(SWIFT))ld.lld),-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs)

# The little that Swift needs of the C++ library goes inside, too: at each start 1,700 names of the shared one would be bound.
# Only this form of it lies in that folder, so that the linker finds no other before it; looked for when the requirements are there.
INSIDE := .build/inside
CXX_LIBRARY = $(if $(STATIC),$(wildcard $(shell g++ -print-file-name=libstdc++.a 2>/dev/null)))
LINK_CXX_LIBRARY = $(if $(CXX_LIBRARY),mkdir -p $(INSIDE) && ln -sf $(CXX_LIBRARY) $(INSIDE)/libstdc++.a,true)

# Nobody asks the program for its functions by name, nor looks for libraries beside it, as a build of Swift's takes care of: each
# name that a library needs would be looked for among ten thousand of the program's own first.
START := -Xlinker --no-export-dynamic --disable-local-rpath

# Lines of code for a debugger, which nobody reads in a program that is shipped, are a tenth of the work of a build.
BUILD = swift build -c release --product sitrep $(STATIC) $(RELOCATIONS) $(if $(CXX_LIBRARY),-Xswiftc -L$(INSIDE)) \
  $(START) -debug-info-format none
# What is shipped has no names of functions in it, which are a third of its size.
STRIP := -Xlinker --strip-all
TEST := swift test --disable-xctest
FORMATTED := Package.swift Sources Tests

.PHONY: help report charts build test lint format golden pictures gallery check-pdf check-svg check-editions check-workbooks check-sanitizers check-mutations
.PHONY: check-mutated-inputs check-office check-fetch bench-scale fuzz torture package check-packages check-reach
.PHONY: bench bench-many bench-growth bench-micro check clean
.PHONY: package-requirements tree-requirements reach-requirements
.PHONY: requirements lint-requirements test-requirements picture-requirements pdf-requirements svg-requirements html-requirements workbook-requirements database-requirements bench-requirements
# Swift locks its folder and uses every processor by itself.
.NOTPARALLEL:

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

report: build ## write the report and all charts to Output/, after all set-up that is needed
	@$(SITREP) build $(if $(SITUATION),'$(SITUATION)')

charts: build ## write the charts alone
	@$(SITREP) charts $(if $(SITUATION),'$(SITUATION)')

build: requirements ## build the program, .build/release/sitrep
	@$(LINK_CXX_LIBRARY)
	@$(BUILD) $(STRIP) >&2

test: build test-requirements ## run all tests, those from end to end on the program that is shipped
	SITREP_PROGRAM='$(abspath $(SITREP))' $(TEST)

lint: lint-requirements ## check the format of the code, its imports, the size of its types, its folders, its words
	Scripts/check-imports.sh
	Scripts/check-code.py
	Scripts/test-check-code.sh
	Scripts/check-words.py
	Scripts/test-check-words.sh
	swift format lint --strict --parallel --recursive $(FORMATTED)

format: ## format the code
	swift format format --in-place --parallel --recursive $(FORMATTED)

golden: test-requirements ## record the forms that scenes have now; look at the changes before you commit them
	SITREP_RECORD_GOLDENS=1 $(TEST) --filter Golden
	find Tests -path '*/Goldens/*.new' -delete

pictures: build test-requirements ## make the pictures of the README anew
	@$(SITREP) build --quiet --output .build/pictures
	@$(SITREP) charts --quiet --output .build/pictures --only deaths-by-source --format pdf
	pdftoppm -r 80 -png -singlefile .build/pictures/report.pdf Documentation/Pictures/report-page-1
	pdftoppm -r 72 -png -singlefile .build/pictures/charts/deaths-by-source.pdf Documentation/Pictures/slide

gallery: build picture-requirements ## draw all charts of the gallery, and the best of each kind into two pictures for the README
	@for theme in light dark; do \
	  $(SITREP) charts Documentation/Gallery --quiet --format png --theme $$theme --output .build/gallery/$$theme >&2 || exit; \
	done
	@for page in 1 2; do \
	  Scripts/draw-contact-sheet.sh Documentation/Pictures/gallery-$$page.txt .build/gallery \
	    Documentation/Pictures/gallery-$$page.png || exit; \
	done

# Another sitrep, to be measured beside this one. As: make bench BESIDE=../before/.build/release/sitrep
BESIDE ?=

bench: build bench-requirements ## run sitrep and its peers side by side; writes Benchmarks/RESULTS.md
	python3 Benchmarks/bench.py $(SITREP) .build/benchmarks $(if $(BESIDE),--beside '$(BESIDE)')

bench-many: build bench-requirements ## build five hundred situations in one run, and by themselves; writes into Benchmarks/RESULTS.md
	python3 Benchmarks/many.py $(SITREP) .build/many --record $(if $(BESIDE),--beside '$(BESIDE)')

bench-growth: build bench-requirements ## measure how the program's work grows; writes into Benchmarks/RESULTS.md
	python3 Benchmarks/growth.py $(SITREP) .build/growth --record

bench-scale: build database-requirements ## measure the limits of one machine, and a database beyond them; writes into Documentation/AtScale.md
	python3 Benchmarks/scale.py $(SITREP) .build/scale --record

bench-micro: requirements bench-requirements ## count the instructions of the hot parts
	@$(LINK_CXX_LIBRARY)
	@$(BUILD) >&2
	python3 Benchmarks/micro.py $(SITREP) .build/benchmarks
	@$(BUILD) $(STRIP) >&2

check-pdf: build pdf-requirements ## have reports checked by programs that know what those who read them out need
	Scripts/check-pdf.sh $(SITREP) .build/check-pdf Data/* Documentation/Gallery Tests/Situations/*

check-svg: build svg-requirements ## have all charts drawn from their SVG by four other programs, with Inter and without
	Scripts/check-svg.py $(SITREP) .build/check-svg Data/* Documentation/Gallery Tests/Situations/*

check-editions: build html-requirements ## have pages looked at by a browser as their readers do: by keyboard, enlarged, narrow, dark, in print
	Scripts/check-html.py $(SITREP) .build/check-html Data/* Documentation/Gallery Tests/Situations/*

check-workbooks: build workbook-requirements ## have the tables of situations saved as workbooks, and compare their figures
	Scripts/check-workbooks.py $(SITREP) .build/check-workbooks Data/* Documentation/Gallery Tests/Situations/*

# Pages, decks and workbooks.
check-editions: check-office

check-office: build workbook-requirements ## have decks and workbooks held against their formats and figures, and their slides drawn
	Scripts/check-office.py $(SITREP) .build/check-office Data/* Documentation/Gallery Tests/Situations/*

check-fetch: build database-requirements ## have a database asked, which is started for it, and what comes of it held against a table
	Scripts/check-fetch.py $(SITREP) .build/check-fetch

# For how long. As: make fuzz SECONDS=3600 SEED=100000
SECONDS ?= 60
SEED ?= 1

fuzz: requirements ## read files with something wrong in them, with the address sanitizer, and keep what fails
	Scripts/fuzz.sh $(SECONDS) $(SEED)

# How many places of each kind. As: make torture EACH=3; left out, all.
EACH ?=

torture: build ## kill the program, take its disk and memory away, change its inputs while it reads them
	Scripts/torture.py $(SITREP) .build/torture $(if $(EACH),--each $(EACH))

check-sanitizers: requirements ## run all situations on programs that watch their memory and their threads
	Scripts/check-sanitizers.sh address thread

package: build package-requirements ## make the packages for Debian, for any Linux and for a container, in .build/packages/
	@Scripts/make-packages.sh $(SITREP) .build/packages

# Releases of Debian in which the portable archive is tried, beside the one that it is made on. As: make check-packages RELEASES=
RELEASES ?= bullseye trixie

check-packages: package tree-requirements ## install the packages in root folders without Swift, and compare what they write
	Scripts/check-packages.py $(SITREP) .build/packages .build/check-packages $(RELEASES)

check-reach: build reach-requirements ## have the system tell what the program opens, writes and starts, and find nothing that it may not
	Scripts/check-reach.py $(SITREP) .build/check-reach Data/* Documentation/Gallery Tests/Situations/*

# Slips of a kind in each table. As: make check-mutations SLIPS=1
SLIPS ?= 4

check-mutations: build ## make the slips that people make in all situations, and count which are told
	Scripts/check-mutations.py $(SITREP) --each $(SLIPS) Data/* Documentation/Gallery Tests/Situations/*

# How many tables with something wrong in them, and the first of them. As: make check-mutated-inputs INPUTS=100000 SEED=500000
INPUTS ?= 10000

check-mutated-inputs: test-requirements ## read and import tables with something wrong in them: none may trap, hang or fill the memory
	SITREP_MUTATIONS=$(INPUTS) SITREP_SEED=$(SEED) $(TEST) --filter MutatedTablesTests

check: lint test ## lint and test

clean: ## delete what was built and what lies in Output/
	rm -rf .build .build-address .build-thread
	find Output -mindepth 1 ! -path Output/README.md -delete

requirements:
	@Scripts/install-requirements.sh

lint-requirements:
	@Scripts/install-requirements.sh lint

test-requirements:
	@Scripts/install-requirements.sh tests

bench-requirements:
	@Scripts/install-requirements.sh bench

picture-requirements:
	@Scripts/install-requirements.sh pictures

pdf-requirements:
	@Scripts/install-requirements.sh pdf

workbook-requirements:
	@Scripts/install-requirements.sh workbooks

package-requirements:
	@Scripts/install-requirements.sh package

tree-requirements:
	@Scripts/install-requirements.sh trees

reach-requirements:
	@Scripts/install-requirements.sh reach

database-requirements:
	@Scripts/install-requirements.sh database

svg-requirements:
	@Scripts/install-requirements.sh svg

html-requirements:
	@Scripts/install-requirements.sh html
