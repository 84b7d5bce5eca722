# Crossfoot. `make demo` and `make test` need nothing but make on Debian 12: they install what is missing first.
# Everything made goes to $(BUILD); `make BUILD=dir`, `CC=clang`, `OPT=-O0` and `SANITIZE=1` may be mixed.

BUILD ?= build
ifeq ($(origin CC),default)
CC := gcc
endif
OPT ?= -O2
PREFIX ?= /usr/local
PYTHON ?= /usr/bin/python3
FUZZ_SECONDS ?= 60
CASE ?=
KILLS ?= 500

# V=1 shows whole commands.
Q := $(if $(V),,@)
say = @$(if $(V),:,printf '  %-6s %s\n' '$(1)' '$@')

WARNINGS := -Wall -Wextra -Wpedantic -Werror
CFLAGS += -std=c17 $(WARNINGS) $(OPT) -g -fPIC -fvisibility=hidden -Isrc -I$(BUILD) -isystem /usr/include/libxml2 \
	-ffile-prefix-map=$(CURDIR)/=
# The dynamic linker looks every name up library by library, in the order of the link. Most names are those that libcrypto
# and libstdc++, which libxlsxwriter and libxml2 bring, have of their own: before all others they are found at the first
# look. Starting takes 8.4 million instructions instead of 12.0 so, and a report 4 % less time (docs/performance.md).
BROUGHT = $(shell ldd $$($(CC) -print-file-name=libxlsxwriter.so) $$($(CC) -print-file-name=libxml2.so) 2>/dev/null | \
	sed -n 's/^\t\(lib\(crypto\|stdc++\)\.so[.0-9]*\) .*/-l:\1/p')
FIRST = $(if $(SANITIZE),,-Wl,--push-state,--no-as-needed $(BROUGHT) -lc -Wl,--pop-state)
LIBS := -lxlsxwriter -lhpdf -lxml2 -lcyaml -lyaml -lz -ljansson -lpng16 -lnettle -lm
TEST_LIBS := -lcmocka
ifdef SANITIZE
CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LDFLAGS += -fsanitize=address,undefined
endif

SOURCES := $(sort $(wildcard src/*.c src/*/*.c src/*/*/*.c))
LIBRARY_SOURCES := $(filter-out src/main.c,$(SOURCES))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*/test_*.c tests/unit/*/*/test_*.c))
SUPPORT_SOURCES := $(sort $(wildcard tests/support/*.c))
FUZZ_SOURCES := $(sort $(wildcard tests/fuzz/fuzz_*.c))
TEMPLATES := $(sort $(wildcard templates/*.yaml))
PAGE_STYLE := src/render/html/page.css
FORMATTED := $(sort $(wildcard src/*.[ch] src/*/*.[ch] src/*/*/*.[ch] tests/unit/*/*.c tests/unit/*/*/*.c tests/support/*.[ch] tests/fuzz/*.[ch]))

# Fonts of the briefing: subsets of Open Sans and Roboto (Apache-2.0), compiled in.
FONT_FOLDERS ?= /usr/share/fonts/truetype/open-sans /usr/share/fonts/truetype/roboto/unhinted/RobotoTTF
FONTS := OpenSans-Regular OpenSans-Semibold OpenSans-Bold OpenSans-Italic OpenSans-Light \
	Roboto-Regular Roboto-Medium Roboto-Bold Roboto-Italic Roboto-Light
FONT_CHARACTERS := U+0020-007E,U+00A0-00FF,U+0152-0153,U+0160-0161,U+0178,U+017D-017E,U+0192,U+02C6,U+02DC,U+2013-2014,U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+20AC,U+2122
FONT_SUBSETS := $(FONTS:%=$(BUILD)/assets/%.ttf)
COLOUR_PROFILE := $(BUILD)/assets/sRGB.icc

LIBRARY_OBJECTS := $(LIBRARY_SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/assets/assets.o
OBJECTS := $(LIBRARY_OBJECTS) $(BUILD)/src/main.o
SUPPORT_OBJECTS := $(SUPPORT_SOURCES:%.c=$(BUILD)/%.o)
UNIT_TESTS := $(UNIT_SOURCES:%.c=$(BUILD)/%)
MUTATION_TEST := $(BUILD)/tests/mutation/mutate
PAGES_TEST := $(BUILD)/tests/pages/pages
PROGRAM := $(BUILD)/crossfoot

DEPS_BUILD := gcc libc6-dev libhpdf-dev libxlsxwriter-dev libcyaml-dev libyaml-dev libpng-dev libxml2-dev libcurl4-openssl-dev libjansson-dev libsqlite3-dev nettle-dev zlib1g-dev fonts-open-sans fonts-roboto-unhinted python3 python3-fonttools
DEPS_TEST := fish libcmocka-dev mandoc pkg-config python3-jsonschema python3-yaml qpdf poppler-utils zsh
DEPS_LINT := clang-tidy cppcheck clang-format
DEPS_DEB := debhelper debootstrap lintian git
# What people use today, beside which one report is timed, and what counts instructions.
DEPS_BENCH := python3-pandas python3-lxml python3-xlsxwriter python3-reportlab valgrind
DEPS_FUZZ := clang libclang-rt-dev
ifneq ($(findstring clang,$(CC)),)
DEPS_BUILD += clang libclang-rt-dev
endif

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
.PHONY: all objects unit unit-test demo test accuracy proof published bless lint format sanitize fuzz bench coverage library install gallery deb sbom test-deb test-documents test-faults deps \
	deps-build deps-test deps-lint deps-fuzz deps-bench deps-deb clean help FORCE

all: $(PROGRAM) ## build $(BUILD)/crossfoot

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target what; do \
		printf '  make %-16s %s\n' "$$target" "$$what"; done

# ---- what is needed ----

# $(call need,PACKAGES): installs those that are missing; says nothing where nothing is. SKIP_DEPS=1 trusts the reader.
define need
@if [ -n '$(SKIP_DEPS)' ]; then exit 0; fi; missing=; for package in $(sort $(1)); do \
	dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then sh tests/support/install-packages $$missing; fi
endef

deps: deps-build deps-test ## install what building and testing need (Debian 12)
deps-build: ; $(call need,$(DEPS_BUILD))
deps-test: deps-build ; $(call need,$(DEPS_TEST))
deps-lint: deps-test ; $(call need,$(DEPS_LINT))
deps-deb: deps-build ; $(call need,$(DEPS_DEB))
deps-bench: deps-build ; $(call need,$(DEPS_BENCH))
deps-fuzz: deps-build ; $(call need,$(DEPS_FUZZ))

# ---- building ----

$(PROGRAM): $(OBJECTS)
	$(call say,LINK)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(FIRST) $(LIBS)

objects: $(OBJECTS)

# Objects are made anew when the compiler or its flags change, not only when sources do.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CFLAGS)' | cmp -s - $@ || echo '$(CC) $(CFLAGS)' > $@

$(BUILD)/%.o: %.c $(BUILD)/flags | deps-build
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# What the patterns of a list may begin with, so that most of them need not be read: see src/recognize/vocabulary.h.
GATES := $(patsubst src/%.c,$(BUILD)/gates/%.h,$(shell grep -l '^#include "gates/' $(SOURCES)))
$(GATES): $(BUILD)/gates/%.h: src/%.c src/recognize/gates src/recognize/concept/words.def | deps-build
	@mkdir -p $(@D)
	$(call say,GATES)
	$(Q)$(PYTHON) src/recognize/gates $< > $@

$(LIBRARY_OBJECTS): | $(GATES)

$(BUILD)/assets/%.ttf: src/render/subset Makefile | deps-build
	@mkdir -p $(@D)
	$(call say,FONT)
	$(Q)$(PYTHON) src/render/subset $$(find $(FONT_FOLDERS) -name '$*.ttf' -print -quit) $(FONT_CHARACTERS) $@

$(COLOUR_PROFILE): src/render/profile | deps-build
	@mkdir -p $(@D)
	$(Q)$(PYTHON) src/render/profile $@

$(BUILD)/assets/assets.c: $(TEMPLATES) $(PAGE_STYLE) $(FONT_SUBSETS) $(COLOUR_PROFILE) src/render/embed Makefile | deps-build
	@mkdir -p $(@D)
	$(call say,EMBED)
	$(Q)sh src/render/embed $(TEMPLATES) $(PAGE_STYLE) $(FONT_SUBSETS) $(COLOUR_PROFILE) > $@

$(BUILD)/assets/assets.o: $(BUILD)/assets/assets.c $(BUILD)/flags
	$(call say,CC)
	$(Q)$(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/libcrossfoot.a: $(LIBRARY_OBJECTS)
	@rm -f $@
	$(Q)ar rcsD $@ $(LIBRARY_OBJECTS)

$(UNIT_TESTS) $(MUTATION_TEST) $(PAGES_TEST): $(BUILD)/%: %.c $(BUILD)/libcrossfoot.a $(SUPPORT_OBJECTS) | deps-test
	@mkdir -p $(@D)
	$(call say,TEST)
	$(Q)$(CC) $(CFLAGS) -Itests -Itests/support -MMD -MP -MF $@.d $(LDFLAGS) -o $@ $< $(SUPPORT_OBJECTS) $(BUILD)/libcrossfoot.a \
		$(TEST_LIBS) $(LIBS)

$(SUPPORT_OBJECTS): CFLAGS += -Itests -Itests/support
$(SUPPORT_OBJECTS): | deps-test
unit: $(UNIT_TESTS)

-include $(OBJECTS:.o=.d) $(SUPPORT_OBJECTS:.o=.d) $(UNIT_TESTS:%=%.d) $(MUTATION_TEST:%=%.d) $(PAGES_TEST:%=%.d)

# ---- using ----

DEMO := tests/cases/sonus-2003q1/input.txt

demo: $(PROGRAM) ## make a briefing, a workbook and JSON of a bundled filing in output/
	$(PROGRAM) report $(DEMO) -o output
	@ls -l output

# ---- installing ----

# libcrossfoot holds what its header needs; its version is the source's, its name changes when a call or a struct does.
VERSION := $(shell sed -n 's/.*crossfoot_version\[\] = "\(.*\)";/\1/p' src/base/version.c)
SONAME := libcrossfoot.so.0
SHARED := $(BUILD)/libcrossfoot.so.$(VERSION)
SHARED_OBJECTS := $(filter-out $(BUILD)/src/cli/% $(BUILD)/src/run/% $(BUILD)/src/fetch/%,$(LIBRARY_OBJECTS))
LIBDIR ?= $(PREFIX)/lib

library: $(SHARED) ## build libcrossfoot
$(SHARED): $(SHARED_OBJECTS) src/crossfoot/crossfoot.map
	$(call say,LINK)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=src/crossfoot/crossfoot.map \
		-Wl,-z,defs -Wl,--as-needed -o $@ $(SHARED_OBJECTS) $(LIBS)

$(BUILD)/crossfoot.pc: src/crossfoot/crossfoot.pc.in src/base/version.c FORCE
	@sed 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|' $< > $@

install: $(PROGRAM) $(SHARED) $(BUILD)/crossfoot.pc ## install program, library, man pages and completions below $(DESTDIR)$(PREFIX)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/crossfoot
	install -D -m 644 $(SHARED) $(DESTDIR)$(LIBDIR)/$(notdir $(SHARED))
	ln -sf $(notdir $(SHARED)) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libcrossfoot.so
	install -D -m 644 src/crossfoot/crossfoot.h $(DESTDIR)$(PREFIX)/include/crossfoot.h
	install -D -m 644 $(BUILD)/crossfoot.pc $(DESTDIR)$(LIBDIR)/pkgconfig/crossfoot.pc
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/vendor-completions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(PROGRAM) --completion=bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/crossfoot
	$(PROGRAM) --completion=zsh > $(DESTDIR)$(PREFIX)/share/zsh/vendor-completions/_crossfoot
	$(PROGRAM) --completion=fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/crossfoot.fish
	for page in $(wildcard docs/man/*.[1-8]); do \
		install -D -m 644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$(basename $$page) || exit 1; done

comma := ,
# What the program is made of; the fonts are compiled in, and so is a colour profile of our own.
sbom: $(PROGRAM) ## write a bill of materials (CycloneDX) to $(BUILD)/crossfoot.cdx.json
	$(PYTHON) templates/debian/sbom $(PROGRAM) $(VERSION) fonts-open-sans fonts-roboto-unhinted > $(BUILD)/crossfoot.cdx.json

# Debian packages, in $(BUILD)/deb. What building needs is DEPS_BUILD's. The date is the last commit's, so that the same source makes the same packages.
deb: | deps-deb ## build Debian packages, held to lintian
	@rm -rf $(BUILD)/deb && mkdir -p $(BUILD)/deb/crossfoot-$(VERSION)
	@cp -r Makefile README.md src templates tests docs $(BUILD)/deb/crossfoot-$(VERSION)
	@cp -r templates/debian $(BUILD)/deb/crossfoot-$(VERSION)/debian
	@sed "s/@BUILD_DEPS@/$(patsubst %,\n %$(comma),$(filter-out gcc libc6-dev,$(DEPS_BUILD)))/" templates/debian/control.in \
		> $(BUILD)/deb/crossfoot-$(VERSION)/debian/control
	@sed "s/@VERSION@/$(VERSION)/; s/@DATE@/$$(git log -1 --format=%cD)/" templates/debian/changelog.in \
		> $(BUILD)/deb/crossfoot-$(VERSION)/debian/changelog
	cd $(BUILD)/deb/crossfoot-$(VERSION) && dpkg-buildpackage -us -uc -b > ../build.log 2>&1 || { tail -30 ../build.log; exit 1; }
	lintian --fail-on error,warning --allow-root $(BUILD)/deb/*.changes

test-deb: deb ## install the packages in a bare system and use them there
	BUILD=$(BUILD) tests/install/chroot

gallery: $(PROGRAM) ## draw the pictures of docs/gallery.md (installs LibreOffice and Chromium)
	@$(RUN) $(PYTHON) tests/support/gallery

# ---- proving ----

RUN := CC='$(CC)' BUILD='$(BUILD)' CROSSFOOT='$(PROGRAM)' CASE='$(CASE)' SANITIZE='$(SANITIZE)'

test: $(PROGRAM) $(if $(CASE),,$(UNIT_TESTS)) $(MUTATION_TEST) $(PAGES_TEST) | deps-test ## unit tests, cases, hostile input, mutations, corpus; CASE=name runs one case
	@$(RUN) $(PYTHON) tests/run

unit-test: $(UNIT_TESTS) | deps-test ## the unit tests alone
	@$(RUN) $(PYTHON) tests/run --unit

bless: $(PROGRAM) | deps-test ## rewrite the golden files of all cases, or of CASE=name (review the diff)
	@$(RUN) $(PYTHON) tests/cases/run --bless

accuracy: $(PROGRAM) | deps-test ## how well the documents of ../shared/corpus are read
	@$(RUN) $(PYTHON) tests/corpus/run --accuracy

proof: $(PROGRAM) | deps-test ## how much of them is proven, and whether a wrong digit is seen
	@$(RUN) $(PYTHON) tests/corpus/run --proof

published: $(PROGRAM) | deps-test ## write docs/accuracy.md: accuracy and proof by class and era of ../shared/corpus
	@$(RUN) $(PYTHON) tests/corpus/run --published docs/accuracy.md

test-documents: $(PROGRAM) | deps-test ## validate PDF and XLSX with other programs (installs LibreOffice and more); WHOLE=1 shows the slow ones all documents
	@$(RUN) tests/documents/run
	@$(RUN) tests/schedule/run

test-faults: $(PROGRAM) | deps-test ## kill a run KILLS times (500) at random moments; nothing may be lost, half-written or done twice
	@$(RUN) KILLS='$(KILLS)' tests/runs/faults

sanitize: ## everything `make test` does, with address and undefined-behaviour sanitizers
	@$(MAKE) --no-print-directory SANITIZE=1 BUILD=$(BUILD)/sanitize CASE=$(CASE) test

lint: $(OBJECTS) | deps-lint ## doors, floors, circles, function lengths, formatting, static analysis
	@$(RUN) $(PYTHON) tests/lint/run

format: | deps-lint ## set all C files in the house's layout
	clang-format -i $(FORMATTED)

# The targets' objects are made once for all of them, with clang's coverage and sanitizers.
FUZZ_FLAGS := -std=c17 $(WARNINGS) -O1 -g -Isrc -I$(BUILD) -Itests/fuzz -isystem /usr/include/libxml2 -fsanitize=address,undefined
FUZZ_PROGRAMS := $(FUZZ_SOURCES:tests/fuzz/%.c=$(BUILD)/fuzz/%)
FUZZ_OBJECTS := $(patsubst %.c,$(BUILD)/fuzz/objects/%.o,$(LIBRARY_SOURCES) tests/fuzz/door.c tests/fuzz/mutate.c)
# Seeds by target; of the corpus what is small enough to be read some ten times a second.
FUZZ_CASES := tests/cases/*/input.*
FUZZ_SEEDS_template := templates/*.yaml tests/cases/*/template.yaml
FUZZ_SEEDS_corrections := tests/cases/*/corrections/*.yaml
FUZZ_SEEDS_structure = $(shell find ../shared/corpus/text ../shared/corpus/typeset ../shared/corpus/html ../shared/corpus/submission \
	-type f -size -100k 2>/dev/null) $(FUZZ_CASES)
FUZZ_SEEDS = $(or $(FUZZ_SEEDS_$(subst fuzz_,,$1)),$(FUZZ_CASES))
FUZZ_LENGTH_structure := 131072

$(BUILD)/fuzz/objects/%.o: %.c | $(GATES) deps-fuzz
	@mkdir -p $(@D)
	$(call say,FUZZ)
	$(Q)clang $(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -MMD -MP -c -o $@ $<

$(FUZZ_PROGRAMS): $(BUILD)/fuzz/%: tests/fuzz/%.c $(FUZZ_OBJECTS) $(BUILD)/assets/assets.o
	$(call say,FUZZ)
	$(Q)clang $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)

fuzz: $(FUZZ_PROGRAMS:%=%.run) ## fuzz every target of tests/fuzz for FUZZ_SECONDS each

$(FUZZ_PROGRAMS:%=%.run): %.run: % FORCE ## one target: make build/fuzz/fuzz_html.run
	@mkdir -p $(BUILD)/fuzz/corpus/$(*F)
	@for seed in $(wildcard $(call FUZZ_SEEDS,$(*F))); do cp -u $$seed $(BUILD)/fuzz/corpus/$(*F)/$$(echo $$seed | tr / _); done
	$* -max_total_time=$(FUZZ_SECONDS) -max_len=$(or $(FUZZ_LENGTH_$(subst fuzz_,,$(*F))),65536) -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
		-artifact_prefix=$(BUILD)/fuzz/ $(BUILD)/fuzz/corpus/$(*F)

-include $(FUZZ_OBJECTS:.o=.d)

bench: $(PROGRAM) $(BUILD)/libcrossfoot.a | deps-bench ## one report beside today's and the floor, a batch, reading by class, formats
	@$(RUN) tests/bench/cold
	@$(RUN) tests/bench/batch
	@$(RUN) tests/bench/where > $(BUILD)/where.svg
	@$(RUN) $(PYTHON) tests/bench/throughput
	@$(RUN) $(PYTHON) tests/support/bench

coverage: | deps-test ## line coverage of `make test` by file
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/coverage OPT='-O0 --coverage' test
	@$(PYTHON) tests/support/coverage $(BUILD)/coverage

clean: ## remove $(BUILD)
	rm -rf $(BUILD)
