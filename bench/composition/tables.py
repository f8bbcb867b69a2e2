"""The tables of the composition reports by pandas, from the same workbook: what a person would write for it. Prints sales by region and grade as JSON."""
import json
import sys

import pandas as pd

workbook, first, last, before_first, before_last, day = sys.argv[1], *[pd.Timestamp(text) for text in sys.argv[2:]]
sheets = pd.read_excel(workbook, sheet_name=["Customers", "Sales"])
customers, sales = sheets["Customers"], sheets["Sales"]
sales = sales.merge(customers[["Customer ID", "Customer name", "Line of business"]], on="Customer ID", how="inner", suffixes=("", " on file"))
sales["Date"] = pd.to_datetime(sales["Date"])
sales = sales[(sales["Date"] <= day) & sales["Amount"].notna()]


def grades(until):
    year = sales[(sales["Date"] > until - pd.DateOffset(months=12)) & (sales["Date"] <= until)]
    sums = year.groupby("Customer ID")["Amount"].sum().round(2)
    sums = sums[sums > 0].sort_values(ascending=False)
    ahead = sums.map(sums.groupby(sums).sum().sort_index(ascending=False).cumsum().shift(fill_value=0)) / sums.sum()
    return ahead.map(lambda share: "A" if share < 0.8 else "B" if share < 0.95 else "C")


now = sales[(sales["Date"] >= first) & (sales["Date"] <= last)].copy()
then = sales[(sales["Date"] >= before_first) & (sales["Date"] <= before_last)].copy()
grade, grade_before = grades(last), grades(before_last)
for part in (now, then):
    part["Grade"] = part["Customer ID"].map(grade).fillna("D")


def shares(key):
    table = pd.DataFrame({"amount": now.groupby(key)["Amount"].sum(), "before": then.groupby(key)["Amount"].sum(), "customers": now.groupby(key)["Customer ID"].nunique()}).fillna(0)
    table["share"], table["shareBefore"] = table["amount"] / table["amount"].sum(), table["before"] / table["before"].sum()
    table["rank"], table["rankBefore"] = table["amount"].rank(ascending=False), table["before"].rank(ascending=False)
    return table.sort_values("amount", ascending=False)


tables = {key: shares(key) for key in ["Grade", "Customer ID", "Category", "Product", "Region", "Salesperson"]}
movement = pd.crosstab(grade_before.reindex(customers["Customer ID"]).fillna("D").values, grade.reindex(customers["Customer ID"]).fillna("D").values)
matrix = now.pivot_table(index="Category", columns="Grade", values="Amount", aggfunc="sum", fill_value=0)
analysis = sales.assign(month=sales["Date"].dt.to_period("M")).groupby(["Customer ID", "Product", "Region", "month"])["Amount"].sum()
buyers = now.groupby(["Product", "Line of business"])["Customer ID"].nunique() / now.groupby("Line of business")["Customer ID"].nunique()
print(json.dumps({"regions": tables["Region"]["amount"].round(2).to_dict(), "grades": tables["Grade"]["amount"].round(2).to_dict(), "rows": len(analysis), "moved": int(movement.values.sum()), "cells": int(matrix.size), "kinds": len(buyers)}))
