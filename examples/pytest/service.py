"""The code under test: how a connector service looks for work."""


def claim_next_job(client, worker):
    """Claims the oldest pending job; None if there is none."""
    jobs = client.connector.sync_job_list(status="pending", size=1)["results"]
    if not jobs:
        return None
    client.connector.sync_job_claim(connector_sync_job_id=jobs[0]["id"], body={"worker_hostname": worker})
    return jobs[0]["id"]
