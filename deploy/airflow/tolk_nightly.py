"""Translates the news of each day, as an Airflow DAG. Wants Airflow 3 and Tolk, built, on the worker."""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG(
    dag_id="tolk_nightly",
    schedule="15 4 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,
    # Runs of different days reuse each other's sentences once they are published.
    max_active_runs=1,
    params={"tolk": "/opt/tolk", "news": "/srv/news/in", "out": "/srv/news/out"},
):
    BashOperator(
        task_id="translate",
        # The run is named by Airflow's date: a task that is cleared replaces its own rows, on whatever day that happens.
        bash_command=(
            '"{{ params.tolk }}/tolk" translate "{{ params.news }}" --output "{{ params.out }}" --run-date {{ ds }}'
        ),
        # A retry goes on where the last attempt was.
        retries=2,
        retry_delay=timedelta(minutes=5),
    )
