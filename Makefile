# make run: the chat in this terminal, or the bot when a token is set.   make test: everything that must hold.
.PHONY: run test sanitize bench evaluate format lint docs dist packages bench-packages

ENV_FILE := $(wildcard bot.env)
# With the standard library inside, the program starts in half the time and holds less memory.
RELEASE := -c release --static-swift-stdlib
# Beside the compiler, whichever way it was installed.
ICU_LIBRARY = $(dir $(realpath $(shell command -v swift)))../lib/swift_static/linux/lib_FoundationICU.a

# The same with the data of two languages; it takes the place of the other in `make dist`.
SMALL_ICU_LIBRARY = .build/dist-icu/lib_FoundationICU.a

run: packages
	swift build $(RELEASE) --product risk0
	@exec $$(swift build $(RELEASE) --show-bin-path)/risk0 run $(if $(ENV_FILE),--env-file $(ENV_FILE))

test: packages
	swift build --build-tests
	# All at once, those that wait for each other would spend their time limits waiting for a turn.
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=16 swift test --skip-build

# What many threads share, under AddressSanitizer and ThreadSanitizer; each is a build of its own.
sanitize: packages
	scripts/sanitize.sh address
	scripts/sanitize.sh thread

bench: packages bench-packages
	swift build $(RELEASE) --product risk0
	swift build $(RELEASE) --product InProcessBenchmark
	python3 Benchmarks/run.py --binaries $$(swift build $(RELEASE) --show-bin-path)

# How well the coach meets danger, leaves others in peace and understands, over texts kept apart from learning.
# make evaluate SETS=FOLDER reads other sets: label TAB text, in files whose names begin with en or fr.
evaluate: packages
	swift build --product CoachEvaluation
	swift run --skip-build CoachEvaluation $(SETS)

format:
	swift format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

lint:
	swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift

# What is made from the code: a test holds these files to it.
docs:
	swift build --product risk0
	swift run --skip-build risk0 catalogue events > docs/events.md
	swift run --skip-build risk0 catalogue commands > docs/commands.md
	swift run --skip-build risk0 catalogue features > docs/features.md
	swift run --skip-build risk0 catalogue settings > bot.env.example

# One folder to copy to a server that has no Swift; deploy/risk0.service runs it.
dist: packages
	@scripts/install-packages.sh binutils python3
	python3 scripts/shrink-icu.py $(ICU_LIBRARY) .build/dist-icu/data.o
	cp -f $(ICU_LIBRARY) $(SMALL_ICU_LIBRARY) && chmod u+w $(SMALL_ICU_LIBRARY)
	ar d $(SMALL_ICU_LIBRARY) icu_packaged_data.cpp.o && ar r $(SMALL_ICU_LIBRARY) .build/dist-icu/data.o
	swift build $(RELEASE) -Xlinker "--remap-inputs=*/lib_FoundationICU.a=$(CURDIR)/$(SMALL_ICU_LIBRARY)" --product risk0
	rm -rf .build/dist && mkdir -p .build/dist
	strip -o .build/dist/risk0 $$(swift build $(RELEASE) --show-bin-path)/risk0
	cp -R Migrations Prompts Worlds bot.env.example deploy/risk0.service .build/dist/
	rm -rf .build/dist/Prompts/models
	.build/dist/risk0 train coach --to .build/dist/Prompts/models
	chmod -R a+rX .build/dist/Prompts/models
	scripts/check-dist.sh .build/dist

packages:
	@scripts/install-packages.sh libcurl4-openssl-dev libsqlite3-dev gnuplot-nox fonts-dejavu-core

bench-packages:
	@scripts/install-packages.sh gcc python3-venv
