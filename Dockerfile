# syntax=docker/dockerfile:1
# A small image that serves the corpus in /data. Build: docker build -t verifier .
# A key: docker run --rm -v verifier-data:/data verifier keys add desk --write
# Run: docker run --rm -p 8000:8000 -v verifier-data:/data verifier
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /opt/verifier \
    && /opt/verifier/bin/pip install --require-hashes -r requirements/run.txt \
    && python -m pip install --require-hashes -r requirements/build.txt
COPY pyproject.toml README.md LICENSE ./
COPY verifier verifier
COPY plugins plugins
COPY tools/vocabulary_index.py tools/
RUN /opt/verifier/bin/python -m tools.vocabulary_index \
    && python -m pip wheel --no-deps --no-build-isolation --wheel-dir /wheel . \
    && /opt/verifier/bin/pip install --no-deps /wheel/*.whl

FROM python:${PYTHON}
RUN useradd --system --uid 10001 --no-create-home verifier \
    && install -d -o verifier /data
COPY --from=build /opt/verifier /opt/verifier
ENV PATH=/opt/verifier/bin:$PATH VERIFIER_DATA=/data PYTHONUNBUFFERED=1
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-c", \
    "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health/ready', timeout=4)"]
ENTRYPOINT ["verifier"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
