@echo off
rem Opens the page from this folder without installing anything: a tiny server for this computer alone.
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1"
if errorlevel 1 pause
